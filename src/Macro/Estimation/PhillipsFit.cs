namespace Twin.Macro.Estimation;

/// <summary>The equations of prices and wages (13 and 15), with the expectations they share (4).</summary>
/// <remarks>
/// Δln p = θ(Δln w₋₁ − Δln ŵ) + (1−θ)πe + κy·ln util and Δln w = πe + gw − φ(u₋₁ − u*), πe = ω·π̄/4 + (1−ω)πa,
/// πa = λπa₋₁ + (1−λ)π₋₁, gw = 0.9·gw₋₁ + 0.1·Δln ŵ. Two steps: least squares over both, then each equation weighted by
/// what it left unexplained. Errors by Newey and West over a year.
/// </remarks>
public sealed record PhillipsFit
{
    /// <summary>The numbers it estimates, in the order of the fit: θ, κy, ω, λ, φ, u*.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "costPassThrough", "utilisationEffect", "anchoring", "expectationMemory", "wageSlope", "naturalUnemployment",
    ];

    private const int Lags = 4;

    private static readonly double[] _low = [-1, -1, -1, 0, -1, 0.005, -0.2];
    private static readonly double[] _high = [2, 2, 2, 0.98, 2, 0.2, 0.2];

    private PhillipsFit(NonlinearFit fit, double price, double wage) =>
        (Fit, PriceDeviation, WageDeviation) = (fit, price, wage);

    /// <summary>Values and covariance.</summary>
    public NonlinearFit Fit { get; }

    /// <summary>Mean of ln util beyond that of the trend: a trend says nothing of the level.</summary>
    public double UtilisationLevel => Fit.Values[^1];

    /// <summary>Standard deviation of what the price equation leaves. Unit: 1/quarter.</summary>
    public double PriceDeviation { get; }

    /// <summary>Standard deviation of what the wage equation leaves. Unit: 1/quarter.</summary>
    public double WageDeviation { get; }

    /// <summary>Fits both equations.</summary>
    /// <param name="sample">Quarters.</param>
    /// <param name="target">Inflation aimed at, π̄. Unit: 1/yr.</param>
    public static PhillipsFit Of(PriceSample sample, double target)
    {
        ArgumentNullException.ThrowIfNull(sample);
        double[] start = [0.5, 0.15, 0.5, 0.8, 0.1, 0.05, 0];
        (double price, double wage) = (1, 1);
        NonlinearFit fit = null!;
        for (int pass = 0; pass < 3; pass++)
        {
            (double p, double w) = (price, wage);
            fit = new LeastSquares(at => Residuals(sample, target, at, p, w), _low, _high, 2, Lags).Fit(start);
            (price, wage) = (price * Deviation(fit.Residuals, 0), wage * Deviation(fit.Residuals, 1));
            start = fit.Values;
        }

        return new PhillipsFit(fit, price, wage);
    }

    private static double Deviation(double[] residuals, int equation)
    {
        double sum = 0;
        int count = residuals.Length / 2;
        for (int t = 0; t < count; t++) sum += residuals[(2 * t) + equation] * residuals[(2 * t) + equation];
        return Math.Sqrt(sum / count);
    }

    private static double[] Residuals(PriceSample s, double target, double[] at, double price, double wage)
    {
        (double theta, double kappa, double omega, double lambda) = (at[0], at[1], at[2], at[3]);
        (double phi, double natural, double level) = (at[4], at[5], at[6]);
        double adaptive = s.OverYear(3) / 4;
        double wageTrend = s.TargetGrowth[0];
        List<double> r = [];
        for (int t = 1; t < s.Count; t++)
        {
            adaptive = (lambda * adaptive) + ((1 - lambda) * s.Inflation[t - 1]);
            wageTrend = (0.9 * wageTrend) + (0.1 * s.TargetGrowth[t]);
            double expected = (omega * target / 4) + ((1 - omega) * adaptive);
            double cost = s.WageGrowth[t - 1] - s.TargetGrowth[t];
            double ofPrice = (theta * cost) + ((1 - theta) * expected) + (kappa * (s.Utilisation[t] + level));
            double ofWage = expected + wageTrend - (phi * (s.Unemployment[t - 1] - natural));
            bool isOut = s.IsLeftOut[t];
            r.Add(isOut ? 0 : (s.Inflation[t] - ofPrice) / price);
            r.Add(isOut ? 0 : (s.WageGrowth[t] - ofWage) / wage);
        }

        return [.. r];
    }
}
