using Twin.Forecasting;

namespace Twin.Host.Ensembles;

/// <summary>Quantiles over members.</summary>
/// <param name="Q05">5 % lie below.</param>
/// <param name="Q10">10 % lie below.</param>
/// <param name="Q25">25 % lie below.</param>
/// <param name="Q50">The median.</param>
/// <param name="Q75">75 % lie below.</param>
/// <param name="Q90">90 % lie below.</param>
/// <param name="Q95">95 % lie below.</param>
internal sealed record EnsembleQuantiles(
    double Q05, double Q10, double Q25, double Q50, double Q75, double Q90, double Q95)
{
    /// <summary>The levels, least first.</summary>
    public static readonly double[] Levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

    /// <summary>Quantiles of values.</summary>
    /// <param name="values">In any order; changed.</param>
    /// <returns>Null where there are none.</returns>
    public static EnsembleQuantiles? Of(double[] values)
    {
        if (values.Length == 0) return null;
        Array.Sort(values);
        var at = Levels.Select(level => Quantile.Of(values, level)).ToArray();
        return new EnsembleQuantiles(at[0], at[1], at[2], at[3], at[4], at[5], at[6]);
    }

    /// <summary>The quantiles in the order of the levels.</summary>
    public double[] ToArray() => [Q05, Q10, Q25, Q50, Q75, Q90, Q95];
}
