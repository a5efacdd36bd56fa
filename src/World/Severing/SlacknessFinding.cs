namespace Twin.World.Severing;

/// <summary>How much growth rises with a tenth more money, over pairs of forks with the same chance.</summary>
/// <param name="Value">Mean.</param>
/// <param name="Low">Lower end of its 90 % interval.</param>
/// <param name="High">Upper end of it.</param>
/// <param name="Runs">Pairs.</param>
public sealed record SlacknessFinding(double Value, double Low, double High, int Runs)
{
    private const double TwoSided90 = 1.6448536269514722;

    /// <summary>The finding of pairs.</summary>
    /// <param name="slackness">Of each pair; at least one.</param>
    /// <remarks>Mean ± 1.645 standard errors.</remarks>
    internal static SlacknessFinding Of(double[] slackness)
    {
        var mean = slackness.Average();
        var squares = slackness.Sum(value => (value - mean) * (value - mean));
        var error = slackness.Length > 1 ? Math.Sqrt(squares / (slackness.Length - 1) / slackness.Length) : 0;
        return new SlacknessFinding(
            mean, mean - (TwoSided90 * error), mean + (TwoSided90 * error), slackness.Length);
    }
}
