using System.Runtime.CompilerServices;
using Twin.Domain;

namespace Twin.Actors;

/// <summary>An actor's chance: every draw is a pure function of seed, actor key, decision number, purpose and
/// count.</summary>
/// <remarks>
/// A counter-based generator: nothing is stored but the number of decisions the row has made, so one actor more shifts
/// nobody's draws and a snapshot costs one word per row. Several draws within one decision differ by their count, which
/// runs on over all purposes of that decision. See <see cref="Philox"/> for the generator.
/// </remarks>
public ref struct Draws
{
    // 2^-53: the spacing of 53-bit fractions; 2^-52 for the 52-bit midpoints.
    private const double Fraction53 = 1.0 / (1L << 53);
    private const double Fraction52 = 1.0 / (1L << 52);

    private readonly ulong _streamKey;
    private readonly ulong _decision;
    private uint _count;

    /// <summary>Opens the chance of one decision.</summary>
    /// <param name="streamKey">The actor's key mixed with the seed: <see cref="ActorKey.StreamKey"/>.</param>
    /// <param name="decision">How many decisions the actor made before.</param>
    public Draws(ulong streamKey, ulong decision)
    {
        _streamKey = streamKey;
        _decision = decision;
    }

    /// <summary>A uniform draw.</summary>
    /// <param name="purpose">What it is for, as the kind numbers its purposes.</param>
    /// <returns>A multiple of 2^-53. Range: [0, 1).</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next(ushort purpose) => (NextBits(purpose) >> 11) * Fraction53;

    /// <summary>A uniform draw that is never 0 and never 1, for inverse distribution functions.</summary>
    /// <param name="purpose">What it is for, as the kind numbers its purposes.</param>
    /// <returns>The midpoint of one of 2^52 equal cells. Range: (0, 1).</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextOpen(ushort purpose) => ((NextBits(purpose) >> 12) + 0.5) * Fraction52;

    /// <summary>64 random bits.</summary>
    /// <param name="purpose">What they are for, as the kind numbers its purposes.</param>
    /// <returns>Uniform over all words.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextBits(ushort purpose)
    {
        // 2^32 draws within one decision would outlast any run, so the count may wrap.
        ulong counter = unchecked(((ulong)purpose << 32) | _count++);
        return Philox.Word(_decision, counter, _streamKey);
    }
}
