using Twin.Domain;

namespace Twin.Actors.Chance;

/// <summary>The time to an event that is as likely in every instant: arrivals, breakdowns without wear.</summary>
public readonly record struct Exponential
{
    /// <summary>Describes the law by its mean.</summary>
    /// <param name="mean">Mean, the inverse of the rate. Range: (0, ∞).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mean"/> is not positive and finite.</exception>
    public Exponential(double mean)
    {
        Parameter.RequirePositive(mean);
        Mean = mean;
    }

    /// <summary>Its mean.</summary>
    public double Mean { get; }

    /// <summary>Its variance.</summary>
    public double Variance => Mean * Mean;

    /// <summary>Draws a value.</summary>
    /// <param name="draws">The actor's chance; one draw is used.</param>
    /// <param name="purpose">What it is for.</param>
    /// <returns>Range: [0, 36.8 × mean]: a draw has 53 bits.</returns>
    /// <remarks>Model: inversion, −mean·ln(1 − u).</remarks>
    public double Draw(ref Draws draws, ushort purpose) => -Mean * ExactMath.Log(1 - draws.Next(purpose));
}
