using Twin.Domain;

namespace Twin.Macro.Estimation;

/// <summary>The smooth part of a series.</summary>
public static class Trend
{
    /// <summary>Smoothness at which cycles of up to about 28 years stay out of the trend of a quarterly
    /// series.</summary>
    public const double SlowQuarters = 100_000;

    /// <summary>The trend of Hodrick and Prescott.</summary>
    /// <param name="values">Finite, at least 4.</param>
    /// <param name="smoothness">Weight of squared second differences against squared distances. Range: above
    /// 0.</param>
    /// <returns>As many values.</returns>
    /// <remarks>
    /// Shape: O(n), exact. Model: argmin Σ(y−τ)² + μ·Σ(Δ²τ)²; the system has five diagonals. The ends use what is known
    /// at the end of the series: in a hindcast cut the series first. Source: R. Hodrick and E. Prescott, "Postwar U.S.
    /// business cycles", Journal of Money, Credit and Banking 29(1), 1997, doi:10.2307/2953682.
    /// </remarks>
    public static double[] Of(ReadOnlySpan<double> values, double smoothness = SlowQuarters)
    {
        int n = values.Length;
        if (n < 4) throw new ArgumentException($"{n} values have no trend", nameof(values));
        (double[] main, double[] near, double[] far) = Diagonals(n, smoothness);
        double[] trend = values.ToArray();

        // L·D·Lᵀ of a matrix with two diagonals on either side.
        for (int i = 0; i < n; i++)
        {
            if (i + 1 < n)
            {
                double factor = near[i] / main[i];
                main[i + 1] -= factor * near[i];
                if (i + 2 < n) near[i + 1] -= factor * far[i];
                trend[i + 1] -= factor * trend[i];
            }

            if (i + 2 < n)
            {
                double factor = far[i] / main[i];
                main[i + 2] -= factor * far[i];
                trend[i + 2] -= factor * trend[i];
            }
        }

        for (int i = n - 1; i >= 0; i--)
        {
            if (i + 1 < n) trend[i] -= near[i] * trend[i + 1];
            if (i + 2 < n) trend[i] -= far[i] * trend[i + 2];
            trend[i] /= main[i];
        }

        return trend;
    }

    /// <summary>The trend of logarithms.</summary>
    /// <param name="values">Above 0, at least 4.</param>
    public static double[] OfLogs(ReadOnlySpan<double> values)
    {
        double[] logs = new double[values.Length];
        for (int i = 0; i < logs.Length; i++) logs[i] = ExactMath.Log(values[i]);
        return Of(logs);
    }

    private static (double[] Main, double[] Near, double[] Far) Diagonals(int n, double smoothness)
    {
        double[] main = new double[n];
        double[] near = new double[n - 1];
        double[] far = new double[n - 2];
        Array.Fill(main, 1);
        for (int i = 0; i + 2 < n; i++)
        {
            main[i] += smoothness;
            main[i + 1] += 4 * smoothness;
            main[i + 2] += smoothness;
            near[i] -= 2 * smoothness;
            near[i + 1] -= 2 * smoothness;
            far[i] += smoothness;
        }

        return (main, near, far);
    }
}
