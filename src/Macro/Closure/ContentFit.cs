using Twin.Domain;

namespace Twin.Macro.Closure;

/// <summary>How well prices follow what is embodied in goods: the line ln p = a + b·ln ε.</summary>
/// <remarks>
/// Held for energy and for compute beside each other: the better fit is the better candidate for a currency. Source:
/// docs/model.md; ordinary least squares.
/// </remarks>
/// <param name="Slope">b; 1 where price is in proportion to content.</param>
/// <param name="Explained">R², the share of the variance of ln p explained. Range: [0, 1].</param>
/// <param name="Deviation">Standard deviation of what is left of ln p, n − 2 degrees of freedom.</param>
public readonly record struct ContentFit(double Slope, double Explained, double Deviation)
{
    private const int LeastPoints = 3;

    /// <summary>Fits the line.</summary>
    /// <param name="prices">p by good. Range: above 0.</param>
    /// <param name="contents">ε by good, in any unit. Range: above 0.</param>
    /// <returns>The fit; null with fewer than three goods or where no content or no price differs.</returns>
    public static ContentFit? Of(ReadOnlySpan<double> prices, ReadOnlySpan<double> contents)
    {
        if (prices.Length != contents.Length) throw new ArgumentException("expected one content per price");
        int n = prices.Length;
        if (n < LeastPoints) return null;
        double sumX = 0, sumY = 0;
        double[] x = new double[n], y = new double[n];
        for (int i = 0; i < n; i++)
        {
            sumX += x[i] = ExactMath.Log(contents[i]);
            sumY += y[i] = ExactMath.Log(prices[i]);
        }

        double xx = 0, xy = 0, yy = 0;
        for (int i = 0; i < n; i++)
        {
            double dx = x[i] - sumX / n, dy = y[i] - sumY / n;
            xx += dx * dx;
            xy += dx * dy;
            yy += dy * dy;
        }

        if (xx <= 0 || yy <= 0) return null;
        double slope = xy / xx, left = Math.Max(0, yy - slope * xy);
        return new ContentFit(slope, 1 - left / yy, Math.Sqrt(left / (n - 2)));
    }
}
