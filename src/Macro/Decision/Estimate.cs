namespace Twin.Macro.Decision;

/// <summary>A figure with its bounds.</summary>
/// <param name="Value">Best value.</param>
/// <param name="Low">Lower bound, one-sided at 95 % where nothing else is said.</param>
/// <param name="High">Upper bound.</param>
public readonly record struct Estimate(double Value, double Low, double High)
{
    /// <summary>A figure that is known: both bounds are its value.</summary>
    /// <param name="value">The value.</param>
    public static Estimate Known(double value) => new(value, value, value);

    /// <summary>A share of trials with its Wilson bounds.</summary>
    /// <param name="successes">Range: [0, trials].</param>
    /// <param name="trials">Range: at least 1.</param>
    public static Estimate Share(int successes, int trials) => new(
        successes / (double)trials, Wilson.Lower(successes, trials), Wilson.Upper(successes, trials));
}
