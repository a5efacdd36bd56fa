namespace Twin.Forecasting.Numerics;

/// <summary>Holds values within what a number can be.</summary>
public static class Finite
{
    /// <summary>The value, or the greatest number of its sign where it has grown beyond.</summary>
    /// <param name="value">Not NaN.</param>
    public static double Of(double value) => Math.Clamp(value, double.MinValue, double.MaxValue);
}
