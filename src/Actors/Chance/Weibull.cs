using Twin.Domain;

namespace Twin.Actors.Chance;

/// <summary>The time to failure of what wears (shape above 1) or settles in (shape below 1).</summary>
public readonly record struct Weibull
{
    /// <summary>Describes the law.</summary>
    /// <param name="shape">Shape k. Range: (0, ∞).</param>
    /// <param name="scale">Scale: 63.2 % have failed by then. Range: (0, ∞).</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not positive and finite.</exception>
    public Weibull(double shape, double scale)
    {
        Parameter.RequirePositive(shape);
        Parameter.RequirePositive(scale);
        Shape = shape;
        Scale = scale;
    }

    /// <summary>Shape k.</summary>
    public double Shape { get; }

    /// <summary>Scale: 63.2 % have failed by then.</summary>
    public double Scale { get; }

    /// <summary>Draws a value.</summary>
    /// <param name="draws">The actor's chance; one draw is used.</param>
    /// <param name="purpose">What it is for.</param>
    /// <returns>Range: [0, ∞).</returns>
    /// <remarks>Model: inversion, scale·(−ln(1 − u))^(1/k).</remarks>
    public double Draw(ref Draws draws, ushort purpose) =>
        Scale * ExactMath.Pow(-ExactMath.Log(1 - draws.Next(purpose)), 1 / Shape);
}
