using System.Text;

namespace Twin.Actors;

/// <summary>The stable 64-bit name of an actor that its chance hangs on: a hash of kind and name, never of the
/// row.</summary>
/// <remarks>
/// Source: FNV-1a, G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV
/// non-cryptographic hash algorithm", IETF draft-eastlake-fnv, 64-bit parameters;
/// finaliser of SplitMix64, G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014, with the constants of Stafford's mix 13.
/// </remarks>
public static class ActorKey
{
    private const ulong FnvOffset = 0xCBF2_9CE4_8422_2325;
    private const ulong FnvPrime = 0x0000_0100_0000_01B3;
    private const int StackBytes = 256;

    /// <summary>The key of an actor that the world file names.</summary>
    /// <param name="kind">Name of its kind.</param>
    /// <param name="name">Its name within the kind.</param>
    /// <returns>64 bits that depend on the two names only.</returns>
    public static ulong Of(string kind, string name)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(name);

        // A zero byte between the two keeps (ab, c) apart from (a, bc): names hold no zero byte.
        ulong separated = unchecked(Hash(FnvOffset, kind) * FnvPrime);
        return Mix(Hash(separated, name));
    }

    /// <summary>The key of an actor born in a run.</summary>
    /// <param name="parent">Stream key of the actor that bore it.</param>
    /// <param name="ordinal">How many the parent bore before. Range: [0, 2^63).</param>
    /// <returns>The stream key of the newborn.</returns>
    public static ulong OfBirth(ulong parent, long ordinal) =>
        unchecked(Mix(parent ^ Mix((ulong)ordinal + FnvOffset)));

    /// <summary>Mixes the seed of the run into an actor's key.</summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="actorKey">A key from <see cref="Of"/>.</param>
    /// <returns>The key of the actor's stream; distinct for distinct actor keys.</returns>
    public static ulong StreamKey(ulong seed, ulong actorKey) =>
        unchecked(Mix(actorKey ^ Mix(seed + FnvPrime)));

    private static ulong Hash(ulong hash, string text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> bytes = most <= StackBytes ? stackalloc byte[StackBytes] : new byte[most];
        int length = Encoding.UTF8.GetBytes(text, bytes);
        foreach (byte b in bytes[..length]) hash = unchecked((hash ^ b) * FnvPrime);
        return hash;
    }

    /// <summary>A bijection whose every output bit depends on every input bit.</summary>
    private static ulong Mix(ulong x)
    {
        unchecked
        {
            x = (x ^ (x >> 30)) * 0xBF58_476D_1CE4_E5B9;
            x = (x ^ (x >> 27)) * 0x94D0_49BB_1331_11EB;
            return x ^ (x >> 31);
        }
    }
}
