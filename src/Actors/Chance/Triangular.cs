using Twin.Domain;

namespace Twin.Actors.Chance;

/// <summary>What an estimate by least, most likely and greatest value amounts to.</summary>
public readonly record struct Triangular
{
    /// <summary>Describes the law.</summary>
    /// <param name="least">Least value.</param>
    /// <param name="mode">Most likely value. Range: [least, most].</param>
    /// <param name="most">Greatest value.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or they are out of order.</exception>
    public Triangular(double least, double mode, double most)
    {
        Parameter.RequireFinite(least);
        Parameter.RequireFinite(most);
        ArgumentOutOfRangeException.ThrowIfLessThan(mode, least);
        if (!(mode <= most)) throw new ArgumentOutOfRangeException(nameof(mode), mode, "must not exceed the greatest");
        Least = least;
        Mode = mode;
        Most = most;
    }

    /// <summary>Least value.</summary>
    public double Least { get; }

    /// <summary>Most likely value.</summary>
    public double Mode { get; }

    /// <summary>Greatest value.</summary>
    public double Most { get; }

    /// <summary>Its mean.</summary>
    public double Mean => (Least + Mode + Most) / 3;

    /// <summary>Its variance.</summary>
    public double Variance
    {
        get
        {
            double left = Mode - Least;
            double right = Most - Mode;
            return ((left * left) + (left * right) + (right * right)) / 18;
        }
    }

    /// <summary>Draws a value.</summary>
    /// <param name="draws">The actor's chance; one draw is used.</param>
    /// <param name="purpose">What it is for.</param>
    /// <returns>Range: [Least, Most].</returns>
    /// <remarks>Model: inversion of the two parabolic halves of the distribution function.</remarks>
    public double Draw(ref Draws draws, ushort purpose) =>
        TriangularLaw.Quantile(Least, Mode, Most, draws.Next(purpose));
}
