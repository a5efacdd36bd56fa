namespace Twin.Forecasting.Numerics;

/// <summary>A function of several variables whose gradient is cheap once its value is known.</summary>
internal interface IDifferentiable
{
    /// <summary>The value at a point.</summary>
    /// <param name="x">The point.</param>
    /// <returns>Positive infinity where the function is not defined.</returns>
    double ValueAt(ReadOnlySpan<double> x);

    /// <summary>The gradient at the point whose value was asked for last; that value was finite.</summary>
    /// <param name="gradient">One number for each variable, out.</param>
    void Gradient(Span<double> gradient);
}
