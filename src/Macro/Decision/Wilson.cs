namespace Twin.Macro.Decision;

/// <summary>Bounds on a probability of which some trials are known.</summary>
/// <remarks>
/// One-sided score bounds: they stay inside [0, 1] and hold near its ends, where p̂ ± 2·√(p̂q̂/n) does not. Source:
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22(158), 1927,
/// doi:10.1080/01621459.1927.10502953.
/// </remarks>
public static class Wilson
{
    /// <summary>Quantile of the standard normal law at 95 %.</summary>
    public const double OneSided95 = 1.6448536269514722;

    /// <summary>The lower bound.</summary>
    /// <param name="successes">Range: [0, trials].</param>
    /// <param name="trials">Range: at least 0; none: 0 to 1.</param>
    /// <param name="z">Standard deviations.</param>
    public static double Lower(int successes, int trials, double z = OneSided95) =>
        trials == 0 ? 0 : Math.Max(0, Centre(successes, trials, z) - Half(successes, trials, z));

    /// <summary>The upper bound.</summary>
    /// <param name="successes">Range: [0, trials].</param>
    /// <param name="trials">Range: at least 0; none: 0 to 1.</param>
    /// <param name="z">Standard deviations.</param>
    public static double Upper(int successes, int trials, double z = OneSided95) =>
        trials == 0 ? 1 : Math.Min(1, Centre(successes, trials, z) + Half(successes, trials, z));

    private static double Centre(int successes, int trials, double z)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        double n = trials;
        return ((successes / n) + (z * z / (2 * n))) / (1 + (z * z / n));
    }

    private static double Half(int successes, int trials, double z)
    {
        double n = trials;
        double p = successes / n;
        return z / (1 + (z * z / n)) * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
    }
}
