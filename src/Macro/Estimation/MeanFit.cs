namespace Twin.Macro.Estimation;

/// <summary>A mean, or the slope of one series on another, with errors that may hang together in time.</summary>
internal static class MeanFit
{
    /// <summary>y = b·x by least squares.</summary>
    /// <param name="y">At least two.</param>
    /// <param name="x">As many.</param>
    /// <param name="lags">Quarters over which errors may hang together.</param>
    public static (double Value, double Error) Slope(double[] y, double[] x, int lags)
    {
        NonlinearFit fit = new LeastSquares(
            at => [.. y.Select((value, i) => value - (at[0] * x[i]))],
            [double.NegativeInfinity], [double.PositiveInfinity], 1, lags).Fit([0]);
        return (fit.Values[0], fit.Error(0));
    }

    /// <summary>The mean.</summary>
    /// <param name="y">At least two.</param>
    /// <param name="lags">Quarters over which deviations may hang together.</param>
    public static (double Value, double Error) Mean(double[] y, int lags)
    {
        double[] ones = new double[y.Length];
        Array.Fill(ones, 1);
        return Slope(y, ones, lags);
    }
}
