namespace Twin.Macro.Estimation;

/// <summary>The variance of a sum of scores that may hang together in time.</summary>
/// <remarks>Source: W. Newey and K. West, "A simple, positive semi-definite, heteroskedasticity and autocorrelation
/// consistent covariance matrix", Econometrica 55(3), 1987, doi:10.2307/1913610.</remarks>
internal static class ScoreVariance
{
    /// <summary>Σ over lags of Bartlett's weight times the autocovariance, both ways.</summary>
    /// <param name="scores">Scores by quarter, then by value.</param>
    /// <param name="lags">Quarters over which they may hang together; 0: not at all.</param>
    public static double[,] Of(double[,] scores, int lags)
    {
        int n = scores.GetLength(1);
        double[,] sum = new double[n, n];
        for (int lag = 0; lag <= lags && lag < scores.GetLength(0); lag++)
        {
            double weight = 1 - (lag / (lags + 1.0));
            for (int t = lag; t < scores.GetLength(0); t++) Add(sum, scores, t, lag, weight);
        }

        return sum;
    }

    private static void Add(double[,] sum, double[,] scores, int t, int lag, double weight)
    {
        int n = scores.GetLength(1);
        for (int a = 0; a < n; a++)
        {
            for (int b = 0; b < n; b++)
            {
                double product = weight * scores[t, a] * scores[t - lag, b];
                sum[a, b] += product;
                if (lag > 0) sum[b, a] += product;
            }
        }
    }
}
