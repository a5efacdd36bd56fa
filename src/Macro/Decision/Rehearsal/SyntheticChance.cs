using Twin.Domain;

namespace Twin.Macro.Decision.Rehearsal;

/// <summary>Chance of a synthetic loop: pure in (seed, number, purpose, quarter).</summary>
/// <param name="seed">Seed of all loops.</param>
/// <param name="number">Number of the loop.</param>
internal readonly struct SyntheticChance(ulong seed, int number)
{
    private const double Fraction52 = 1.0 / (1L << 52);
    private const int PurposeBits = 32;

    /// <summary>A number that the loop keeps.</summary>
    public double Between(int purpose, double low, double high) => low + ((high - low) * Uniform(purpose, -1));

    /// <summary>Range: (0, 1).</summary>
    public double Uniform(int purpose, int quarter)
    {
        ulong counter = ((ulong)(uint)purpose << PurposeBits) | unchecked((uint)quarter);
        return ((Philox.Word((ulong)number, counter, seed) >> 12) + 0.5) * Fraction52;
    }

    /// <summary>Standard normal.</summary>
    public double Normal(int purpose, int quarter) => NormalQuantile.Of(Uniform(purpose, quarter));
}
