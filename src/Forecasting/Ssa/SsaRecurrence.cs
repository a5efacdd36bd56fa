namespace Twin.Forecasting.Ssa;

/// <summary>The linear recurrence that the strongest components of a series obey, and forecasts by it.</summary>
/// <remarks>
/// Model: with π_i the last element of component i and ν² = Σ π_i² &lt; 1, the coefficients are Σ π_i·U_i/(1 − ν²), U_i
/// without its last element. The last window, projected on the components, is continued by them; what the projection
/// left of the last value is carried on, because what is no signal here is a walk more often than noise. Source: N.
/// Golyandina, V. Nekrutkin, A. Zhigljavsky, 2001, §2.1 (recurrent forecasting).
/// </remarks>
internal sealed class SsaRecurrence
{
    /// <summary>Above this ν² the recurrence stands on differences that are mere rounding.</summary>
    private const double MostVerticality = 0.999;

    /// <summary>What an error of one may grow to after k steps is 1 + 9·(k + 1)/L²: half as much again as the 6/L² of
    /// a straight line, which is what lets one through at the shortest window.</summary>
    private const double MostGrowth = 9;

    private readonly SsaBasis _basis;
    private readonly int _components;
    private readonly double[] _coefficients;

    private SsaRecurrence(SsaBasis basis, int components, double[] coefficients) =>
        (_basis, _components, _coefficients) = (basis, components, coefficients);

    /// <summary>L.</summary>
    public int Window => _basis.Window;

    /// <summary>The recurrence of the first components.</summary>
    /// <param name="basis">The components.</param>
    /// <param name="components">How many. Range: [1, L).</param>
    /// <param name="mayGrow">Whether errors may grow without bound.</param>
    /// <returns>The recurrence; null where there is none, or errors grow too fast in it.</returns>
    public static SsaRecurrence? Of(SsaBasis basis, int components, bool mayGrow)
    {
        int order = basis.Window - 1;
        double verticality = 0;
        double[] coefficients = new double[order];
        for (int c = 0; c < components; c++)
        {
            double last = basis[c, order];
            verticality += last * last;
            for (int j = 0; j < order; j++) coefficients[j] += last * basis[c, j];
        }

        if (!(verticality < MostVerticality)) return null;
        for (int j = 0; j < order; j++) coefficients[j] /= 1 - verticality;
        return mayGrow || IsTame(coefficients) ? new SsaRecurrence(basis, components, coefficients) : null;
    }

    /// <summary>Continues a series.</summary>
    /// <param name="values">Up to the origin; at least the window.</param>
    /// <param name="points">Written.</param>
    public void Continue(ReadOnlySpan<double> values, Span<double> points)
    {
        int window = _basis.Window;
        ReadOnlySpan<double> last = values[^window..];
        double[] signal = new double[window + points.Length];
        for (int c = 0; c < _components; c++)
        {
            double share = 0;
            for (int j = 0; j < window; j++) share += _basis[c, j] * last[j];
            for (int j = 0; j < window; j++) signal[j] += share * _basis[c, j];
        }

        double left = last[^1] - signal[window - 1];
        for (int h = 0; h < points.Length; h++)
        {
            double sum = 0;
            for (int j = 0; j < _coefficients.Length; j++) sum += _coefficients[j] * signal[h + 1 + j];
            signal[window + h] = sum;
            points[h] = sum + left;
        }
    }

    private static bool IsTame(double[] coefficients)
    {
        int order = coefficients.Length, steps = 3 * (order + 1);
        double[] psi = new double[steps];
        psi[0] = 1;
        for (int k = 1; k < steps; k++)
        {
            for (int j = 1; j <= order && j <= k; j++) psi[k] += coefficients[order - j] * psi[k - j];
            if (!(Math.Abs(psi[k]) <= 1 + (MostGrowth * (k + 1) / ((order + 1) * (order + 1))))) return false;
        }

        return true;
    }
}
