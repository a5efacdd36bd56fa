using Twin.Domain;

namespace Twin.Forecasting;

/// <summary>The chance of one simulated path: a pure function of seed, series and path.</summary>
/// <remarks>
/// Counter-based, so path 7 is the same whether six came before it or none, on whatever thread. A struct: hand it on by
/// <c>ref</c>, or two readers see the same numbers.
/// </remarks>
public struct Noise
{
    private readonly ulong _key;
    private readonly ulong _path;
    private ulong _count;

    /// <summary>Opens the chance of a path.</summary>
    /// <param name="key">Of seed and series, by <see cref="KeyOf"/>.</param>
    /// <param name="path">Number of the path.</param>
    public Noise(ulong key, int path)
    {
        _key = key;
        _path = (ulong)path;
    }

    /// <summary>The key of a series under a seed.</summary>
    /// <param name="seed">Stated by who asks.</param>
    /// <param name="id">Name of the series.</param>
    /// <returns>A hash: FNV-1a of the name's characters, mixed with the seed by <see cref="Philox"/>.</returns>
    public static ulong KeyOf(ulong seed, string id)
    {
        ulong hash = 0xCBF2_9CE4_8422_2325;
        foreach (char c in id) hash = unchecked((hash ^ c) * 0x0000_0100_0000_01B3);
        return Philox.Word(hash, 0, seed);
    }

    /// <summary>A uniform draw.</summary>
    /// <returns>Range: (0, 1), 52 bits, never an end.</returns>
    public double Uniform()
    {
        ulong word = Philox.Word(_count++, _path, _key);
        return ((word >> 12) + 0.5) * (1.0 / (1UL << 52));
    }

    /// <summary>A standard normal draw, by inversion.</summary>
    public double Normal() => NormalQuantile.Of(Uniform());

    /// <summary>A whole number, each alike: which residual a bootstrapped path takes next.</summary>
    /// <param name="count">Choices. Range: [1, 2^31).</param>
    /// <returns>Range: [0, count).</returns>
    public int Index(int count) => Math.Min(count - 1, (int)(Uniform() * count));
}
