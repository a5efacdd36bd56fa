namespace Twin.Forecasting.Scoring;

/// <summary>The loss of one predicted quantile, least in expectation for the true one.</summary>
/// <remarks>Source: R. Koenker and G. Bassett, "Regression quantiles", Econometrica 46(1), 1978,
/// doi:10.2307/1913643.</remarks>
public static class Pinball
{
    /// <summary>The loss of one quantile.</summary>
    /// <param name="quantile">The value predicted.</param>
    /// <param name="level">The fraction said to lie below it. Range: [0, 1].</param>
    /// <param name="actual">What came.</param>
    /// <returns>Unit: the series'. Range: at least 0.</returns>
    public static double Of(double quantile, double level, double actual) =>
        actual >= quantile ? level * (actual - quantile) : (1 - level) * (quantile - actual);
}
