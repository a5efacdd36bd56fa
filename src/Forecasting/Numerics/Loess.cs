namespace Twin.Forecasting.Numerics;

/// <summary>Locally weighted regression over equal steps, with the tricube weight.</summary>
/// <remarks>Source: W. Cleveland, "Robust locally weighted regression and smoothing scatterplots", J. Am. Stat. Assoc.
/// 74, 1979, doi:10.1080/01621459.1979.10481038.</remarks>
internal static class Loess
{
    /// <summary>Smooths a series.</summary>
    /// <param name="values">At equal steps.</param>
    /// <param name="window">Values that count for one point.</param>
    /// <param name="degree">0: a weighted mean; 1: a line.</param>
    /// <param name="beyond">Points to fit beyond either end.</param>
    /// <param name="smooth">Written: values.Length + 2·beyond.</param>
    public static void Smooth(
        ReadOnlySpan<double> values, int window, int degree, int beyond, Span<double> smooth)
    {
        int n = values.Length, used = Math.Min(window, n);
        for (int i = 0; i < n + (2 * beyond); i++)
        {
            int at = i - beyond;
            int left = Math.Clamp(at - (used / 2), 0, n - used);
            smooth[i] = At(values.Slice(left, used), at - left, window > n ? (window - n) / 2 : 0, degree);
        }
    }

    /// <summary>The value at one place, by the values of its window.</summary>
    private static double At(ReadOnlySpan<double> values, int at, int wider, int degree)
    {
        double reach = Math.Max(at, values.Length - 1 - at) + wider;
        double total = 0, sum = 0, place = 0, placeSquares = 0, cross = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double far = Math.Abs(i - at), x = i - at;
            if (far > 0.999 * reach) continue;
            double ratio = far / reach, weight = 1;
            if (far > 0.001 * reach)
            {
                double near = 1 - (ratio * ratio * ratio);
                weight = near * near * near;
            }

            total += weight;
            sum += weight * values[i];
            place += weight * x;
            placeSquares += weight * x * x;
            cross += weight * x * values[i];
        }

        if (!(total > 0)) return values[Math.Clamp(at, 0, values.Length - 1)];
        double mean = sum / total, centre = place / total;
        double spread = (placeSquares / total) - (centre * centre);
        if (degree == 0 || !(Math.Sqrt(Math.Max(0, spread)) > 0.001 * (values.Length - 1))) return mean;
        return mean - (((cross / total) - (centre * mean)) / spread * centre);
    }
}
