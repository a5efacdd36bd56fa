namespace Twin.Forecasting.Numerics;

/// <summary>The straight line nearest to values at 1, 2, …</summary>
public static class Line
{
    /// <summary>Fits it by least squares.</summary>
    /// <param name="values">At least one; of one the slope is 0.</param>
    /// <returns>The line's value at 0, and its slope.</returns>
    public static (double AtZero, double Slope) Through(ReadOnlySpan<double> values)
    {
        double n = values.Length;
        double middle = (n + 1) / 2;
        double mean = 0;
        foreach (double value in values) mean += value / n;
        double product = 0;
        for (int i = 0; i < values.Length; i++) product += (i + 1 - middle) * (values[i] - mean);
        double slope = n > 1 ? product * 12 / (n * ((n * n) - 1)) : 0;
        return (mean - (slope * middle), slope);
    }
}
