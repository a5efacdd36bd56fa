using Twin.Domain;

namespace Twin.Forecasting.Conformal;

/// <summary>How far truths of a frequency lie from a combination's points: quantiles of the signed error in units of a
/// blended scale, by step.</summary>
/// <remarks>
/// Model: the unit of series and step is S = w^a · s^(1−a), w the members' half width, s the mean absolute seasonal
/// difference. At each level the quantile of error/S is b0 + b1·x + b2·x², x = step/horizon, times one factor;
/// beyond the horizon it stays as at its end, and only S grows. Between levels it is linear in the normal quantile
/// of the level, beyond the last ones it goes on alike.
/// Source: V. Vovk, A. Gammerman, G. Shafer, "Algorithmic learning in a random world", Springer, 2005; J. Lei et al.,
/// "Distribution-free predictive inference for regression", JASA 113, 2018, doi:10.1080/01621459.2017.1307116;
/// asymmetric as in Y. Romano, E. Patterson, E. Candès, "Conformalized quantile regression", NeurIPS 2019.
/// </remarks>
public sealed record ConformalBands
{
    /// <summary>Levels whose quantiles are kept; symmetric about the middle.</summary>
    public static IReadOnlyList<double> Levels { get; } =
        [0.005, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.975, 0.995];

    private static readonly double[] _normals = [.. Levels.Select(NormalQuantile.Of)];

    /// <summary>Terms of the curve in the step.</summary>
    public const int Terms = 3;

    /// <summary>The members' part of the unit: the exponent a. Range: [0, 1].</summary>
    public required double Blend { get; init; }

    /// <summary>Steps that were learnt from. Range: at least 1.</summary>
    public required int Horizon { get; init; }

    /// <summary>The factor on every quantile. Range: above 0.</summary>
    public required double Factor { get; init; }

    /// <summary>b0, b1, b2 of each level, one level after another.</summary>
    public required IReadOnlyList<double> Curves { get; init; }

    /// <summary>The unit of errors.</summary>
    /// <param name="nativeWidth">w. Range: at least 0.</param>
    /// <param name="scale">s. Range: at least 0.</param>
    public double UnitOf(double nativeWidth, double scale)
    {
        // A history that repeats itself has no s, a member that fits it exactly no w: the other one stands in.
        if (!(scale > 0)) return nativeWidth;
        if (!(nativeWidth > 0)) return scale;
        return ExactMath.Exp((Blend * ExactMath.Log(nativeWidth)) + ((1 - Blend) * ExactMath.Log(scale)));
    }

    /// <summary>The quantile of the error in its unit.</summary>
    /// <param name="step">From 1.</param>
    /// <param name="fraction">Range: (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fraction"/> is out of range.</exception>
    public double Quantile(int step, double fraction) => AtNormal(step, NormalQuantile.Of(fraction));

    /// <summary>The quantile of the error in its unit, at the level of a standard normal value.</summary>
    /// <param name="step">From 1.</param>
    /// <param name="normal">Finite; 0 is the median.</param>
    public double AtNormal(int step, double normal)
    {
        int upper = 1;
        while (upper < _normals.Length - 1 && _normals[upper] < normal) upper++;
        double part = (normal - _normals[upper - 1]) / (_normals[upper] - _normals[upper - 1]);
        double low = AtLevel(upper - 1, step);

        // Curves of neighbouring levels may cross where few truths were seen; a quantile never falls.
        double high = Math.Max(low, AtLevel(upper, step));
        return Factor * (low + (part * (high - low)));
    }

    /// <summary>Checks lengths and ranges, as of a file.</summary>
    /// <returns>What is wrong, or null.</returns>
    public string? Fault()
    {
        if (!(Blend is >= 0 and <= 1)) return $"a blend of {Blend}, not in 0 to 1";
        if (Horizon < 1) return $"a horizon of {Horizon}";
        if (!(Factor > 0) || !double.IsFinite(Factor)) return $"a factor of {Factor}, not above 0";
        if (Curves.Count != Levels.Count * Terms)
            return $"{Curves.Count} terms of curves; {Levels.Count} levels have {Levels.Count * Terms}";
        return Curves.All(double.IsFinite) ? null : "a term that is not finite";
    }

    private double AtLevel(int level, int step)
    {
        double x = Math.Min(step, Horizon) / (double)Horizon;
        int at = level * Terms;
        return Curves[at] + (x * (Curves[at + 1] + (x * Curves[at + 2])));
    }
}
