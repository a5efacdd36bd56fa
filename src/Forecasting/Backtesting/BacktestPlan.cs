namespace Twin.Forecasting.Backtesting;

/// <summary>How a method is tried on the past of a series.</summary>
/// <param name="Origins">The last so many origins, one step apart. Range: at least 1.</param>
/// <param name="Horizon">Steps forecast from each. Range: at least 1.</param>
/// <param name="Target">What is scored.</param>
/// <param name="Paths">Values of each step's sample. Range: at least 1.</param>
/// <param name="Seed">Of the paths.</param>
public sealed record BacktestPlan(int Origins, int Horizon, BacktestTarget Target, int Paths, ulong Seed)
{
    /// <summary>Origins where nothing else is asked for.</summary>
    public const int DefaultOrigins = 24;

    // Below, a fit says more about the method's fallback than about the method.
    private const int LeastKnown = 8;

    /// <summary>The first origin of a series: how many values are known there.</summary>
    /// <param name="length">Values of the series.</param>
    /// <param name="period">Steps of a season: two of them and a value are known at every origin.</param>
    public int FirstKnown(int length, int period) =>
        Math.Max(length - Horizon - Origins + 1, Math.Max(LeastKnown, (2 * period) + 1));

    /// <summary>How many origins a series has; 0 or more.</summary>
    /// <param name="length">Values of the series.</param>
    /// <param name="period">Steps of a season.</param>
    public int OriginsOf(int length, int period) => Math.Max(0, length - Horizon - FirstKnown(length, period) + 1);
}
