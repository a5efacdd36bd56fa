namespace Twin.Forecasting.Arima;

/// <summary>Coefficients of an autoregression and its partial autocorrelations: the first are stationary exactly
/// where each of the second lies within (−1, 1).</summary>
/// <remarks>Source: O. Barndorff-Nielsen and G. Schou, "On the parametrization of autoregressive models by partial
/// autocorrelations", J. Multivariate Anal. 3(4), 1973, doi:10.1016/0047-259X(73)90030-4.</remarks>
internal static class Partials
{
    /// <summary>The coefficients φ of y_t = Σ φ_i·y_(t−i) + e_t, by Durbin's and Levinson's recursion.</summary>
    /// <param name="partials">Range of each: (−1, 1).</param>
    /// <param name="coefficients">As many; written.</param>
    public static void ToCoefficients(ReadOnlySpan<double> partials, Span<double> coefficients)
    {
        for (int k = 0; k < partials.Length; k++)
        {
            double last = partials[k];
            for (int i = 0, j = k - 1; i <= j; i++, j--)
            {
                (double front, double back) = (coefficients[i], coefficients[j]);
                coefficients[i] = front - (last * back);
                coefficients[j] = back - (last * front);
            }

            coefficients[k] = last;
        }
    }

    /// <summary>Whether every root of 1 − Σ φ_i·z^i is farther from 0 than a modulus.</summary>
    /// <param name="coefficients">φ.</param>
    /// <param name="modulus">Range: above 0; 1 asks for stationarity.</param>
    /// <param name="lag">Steps between the coefficients: the period of a seasonal polynomial in z^lag.</param>
    public static bool HasRootsBeyond(ReadOnlySpan<double> coefficients, double modulus, int lag = 1)
    {
        Span<double> row = stackalloc double[coefficients.Length];
        double step = 1;
        for (int i = 0; i < lag; i++) step *= modulus;
        double scale = 1;
        for (int i = 0; i < row.Length; i++)
        {
            scale *= step;
            row[i] = coefficients[i] * scale;
        }

        for (int k = row.Length; k > 0; k--)
        {
            double last = row[k - 1];
            if (!(Math.Abs(last) < 1)) return false;
            StepDown(row[..k], row[..(k - 1)]);
        }

        return true;
    }

    /// <summary>The coefficients of the next lower order of the same process; may be done in place.</summary>
    public static void StepDown(ReadOnlySpan<double> row, Span<double> lower)
    {
        double last = row[^1], scale = 1 / (1 - (last * last));
        for (int i = 0, j = row.Length - 2; i <= j; i++, j--)
        {
            (double front, double back) = (row[i], row[j]);
            lower[i] = (front + (last * back)) * scale;
            lower[j] = (back + (last * front)) * scale;
        }
    }
}
