namespace Twin.Forecasting.Numerics;

/// <summary>A function of one variable.</summary>
public interface IFunction
{
    /// <summary>The value at a point.</summary>
    /// <param name="at">The point.</param>
    double At(double at);
}
