namespace Twin.Actors.Chance;

/// <summary>Every value of an interval alike.</summary>
public readonly record struct Uniform
{
    /// <summary>Describes the interval.</summary>
    /// <param name="least">Lower end, included.</param>
    /// <param name="most">Upper end, excluded; not below <paramref name="least"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is not finite, or they are crossed.</exception>
    public Uniform(double least, double most)
    {
        Parameter.RequireFinite(least);
        Parameter.RequireFinite(most);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, least);
        Least = least;
        Most = most;
    }

    /// <summary>Lower end, included.</summary>
    public double Least { get; }

    /// <summary>Upper end, excluded but for rounding.</summary>
    public double Most { get; }

    /// <summary>Its mean.</summary>
    public double Mean => (0.5 * Least) + (0.5 * Most);

    /// <summary>Its variance.</summary>
    public double Variance => (Most - Least) * (Most - Least) / 12;

    /// <summary>Draws a value.</summary>
    /// <param name="draws">The actor's chance; one draw is used.</param>
    /// <param name="purpose">What it is for.</param>
    /// <returns>Range: [Least, Most].</returns>
    public double Draw(ref Draws draws, ushort purpose) => Least + ((Most - Least) * draws.Next(purpose));
}
