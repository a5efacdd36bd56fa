using Twin.Domain;

namespace Twin.Actors.Chance;

/// <summary>The bell curve.</summary>
public readonly record struct Normal
{
    /// <summary>Describes the law by its first two moments.</summary>
    /// <param name="mean">Mean.</param>
    /// <param name="deviation">Standard deviation. Range: [0, ∞).</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not finite, or the deviation negative.</exception>
    public Normal(double mean, double deviation)
    {
        Parameter.RequireFinite(mean);
        Parameter.RequireNotNegative(deviation);
        Mean = mean;
        Deviation = deviation;
    }

    /// <summary>Its mean.</summary>
    public double Mean { get; }

    /// <summary>Its standard deviation.</summary>
    public double Deviation { get; }

    /// <summary>Its variance.</summary>
    public double Variance => Deviation * Deviation;

    /// <summary>Draws a value.</summary>
    /// <param name="draws">The actor's chance; one draw is used.</param>
    /// <param name="purpose">What it is for.</param>
    /// <returns>Within 8.2 standard deviations of the mean: a draw has 52 bits.</returns>
    /// <remarks>Model: inversion by <see cref="NormalQuantile"/>, so a greater draw gives a greater value.</remarks>
    public double Draw(ref Draws draws, ushort purpose) =>
        Mean + (Deviation * NormalQuantile.Of(draws.NextOpen(purpose)));
}
