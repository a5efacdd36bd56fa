using Twin.Domain;

namespace Twin.Macro.Estimation;

/// <summary>The central bank's rule (5) by maximum likelihood, quarters at the lower bound as censored.</summary>
/// <remarks>
/// r = ρr₋₁ + (1−ρ)(r* + π₄ + ½(π₄−π̄) + ½·ln util) + e, e normal; at r ≤ 0.25 % only that it would have been lower is
/// known. Steps of Berndt, Hall, Hall and Hausman; errors by their matrix with Newey's and West's scores over a year.
/// Sources: J. Tobin, Econometrica 26(1), 1958; E. Berndt, B. Hall, R. Hall, J. Hausman, Annals of Economic and Social
/// Measurement 3(4), 1974.
/// </remarks>
public sealed record RateRuleFit
{
    /// <summary>Policy rate at which it counts as held by its bound. Unit: 1/yr.</summary>
    public const double Bound = 0.0025;

    private const int StepsMax = 500;
    private const int HalvingsMax = 40;
    private const int Lags = 4;
    private const double Nudge = 1e-6;

    private RateRuleFit(double[] values, double[,] covariance, int censored) =>
        (Smoothing, Neutral, Deviation, SmoothingError, NeutralError, Correlation, Censored) = (
            values[0], values[1], ExactMath.Exp(values[2]), Math.Sqrt(covariance[0, 0]), Math.Sqrt(covariance[1, 1]),
            covariance[0, 1] / Math.Sqrt(covariance[0, 0] * covariance[1, 1]), censored);

    /// <summary>ρ.</summary>
    public double Smoothing { get; }

    /// <summary>Standard error of ρ.</summary>
    public double SmoothingError { get; }

    /// <summary>r*. Unit: 1/yr.</summary>
    public double Neutral { get; }

    /// <summary>Standard error of r*. Unit: 1/yr.</summary>
    public double NeutralError { get; }

    /// <summary>Correlation of both.</summary>
    public double Correlation { get; }

    /// <summary>Standard deviation of e. Unit: 1/yr.</summary>
    public double Deviation { get; }

    /// <summary>Quarters at the bound.</summary>
    public int Censored { get; }

    /// <summary>Fits the rule.</summary>
    /// <param name="sample">Quarters.</param>
    /// <param name="target">Inflation aimed at, π̄. Unit: 1/yr.</param>
    /// <param name="level">Mean of ln util beyond that of its trend.</param>
    /// <returns>The fit; none where the rate never moves.</returns>
    public static RateRuleFit? Of(PriceSample sample, double target, double level)
    {
        ArgumentNullException.ThrowIfNull(sample);
        double[] at = [0.8, 0.005, ExactMath.Log(0.008)];
        double best = Sum(Likelihoods(sample, target, level, at));
        for (int step = 0; step < StepsMax; step++)
        {
            double[,] scores = Scores(sample, target, level, at);
            if (PositiveMatrix.Inverse(ScoreVariance.Of(scores, 0)) is not { } inverse) return null;
            double[] move = Move(inverse, scores);
            double scale = 1;
            double[] next = Moved(at, move, scale);
            double value = Sum(Likelihoods(sample, target, level, next));
            for (int half = 0; half < HalvingsMax && !(value >= best); half++)
            {
                scale /= 2;
                next = Moved(at, move, scale);
                value = Sum(Likelihoods(sample, target, level, next));
            }

            if (!(value >= best)) break;
            bool isSettled = value - best < 1e-12 * Math.Abs(best);
            (at, best) = (next, value);
            if (isSettled) break;
        }

        double[,] last = Scores(sample, target, level, at);
        if (PositiveMatrix.Inverse(ScoreVariance.Of(last, 0)) is not { } bread) return null;
        double[,] meat = ScoreVariance.Of(last, Lags);
        double[,] covariance = PositiveMatrix.Times(PositiveMatrix.Times(bread, meat), bread);
        return new RateRuleFit(at, covariance, sample.PolicyRate.Skip(4).Count(r => r <= Bound));
    }

    private static double[] Likelihoods(PriceSample s, double target, double level, double[] at)
    {
        (double rho, double neutral, double deviation) = (at[0], at[1], ExactMath.Exp(at[2]));
        double[] each = new double[s.Count - 4];
        for (int t = 4; t < s.Count; t++)
        {
            double year = s.OverYear(t - 1);
            double rule = neutral + year + (0.5 * (year - target)) + (0.5 * (s.Utilisation[t - 1] + level));
            double mean = (rho * s.PolicyRate[t - 1]) + ((1 - rho) * rule);
            if (s.IsLeftOut[t]) continue;
            double z = (Math.Max(s.PolicyRate[t], Bound) - mean) / deviation;
            each[t - 4] = s.PolicyRate[t] <= Bound
                ? ExactMath.Log(Math.Max(NormalProbability.Below(z), double.Epsilon))
                : (-0.5 * z * z) - at[2];
        }

        return each;
    }

    private static double Sum(double[] values)
    {
        double sum = 0;
        foreach (double value in values) sum += value;
        return sum;
    }

    private static double[,] Scores(PriceSample s, double target, double level, double[] at)
    {
        double[,] scores = new double[s.Count - 4, at.Length];
        for (int i = 0; i < at.Length; i++)
        {
            double[] above = Likelihoods(s, target, level, Moved(at, i, Nudge));
            double[] below = Likelihoods(s, target, level, Moved(at, i, -Nudge));
            for (int t = 0; t < above.Length; t++) scores[t, i] = (above[t] - below[t]) / (2 * Nudge);
        }

        return scores;
    }

    private static double[] Move(double[,] inverse, double[,] scores)
    {
        int n = scores.GetLength(1);
        double[] gradient = new double[n];
        for (int t = 0; t < scores.GetLength(0); t++)
            for (int i = 0; i < n; i++) gradient[i] += scores[t, i];
        double[] move = new double[n];
        for (int i = 0; i < n; i++)
            for (int k = 0; k < n; k++) move[i] += inverse[i, k] * gradient[k];
        return move;
    }

    private static double[] Moved(double[] at, double[] move, double scale) =>
        [.. at.Select((x, i) => x + (scale * move[i]))];

    private static double[] Moved(double[] at, int index, double by)
    {
        double[] moved = [.. at];
        moved[index] += by;
        return moved;
    }
}
