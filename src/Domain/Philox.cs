using System.Runtime.CompilerServices;

namespace Twin.Domain;

/// <summary>Philox 2×64 with seven rounds: a counter-based random generator.</summary>
/// <remarks>
/// A bijection of the 128-bit counter under a 64-bit key: distinct counters of one key never repeat a block.
/// Six rounds already pass BigCrush; the seventh is the authors' margin, and its published vectors are our test.
/// Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11,
/// 2011, section 3.3 and table 2, doi:10.1145/2063384.2063405; constants and vectors of the Random123 distribution.
/// </remarks>
public static class Philox
{
    private const int Rounds = 7;
    private const ulong Multiplier = 0xD2B7_4407_B1CE_6E93;

    // The golden ratio: the Weyl step of the key schedule.
    private const ulong KeyStep = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The first word of the block of a counter.</summary>
    /// <param name="counter0">Low word of the counter.</param>
    /// <param name="counter1">High word of the counter.</param>
    /// <param name="key">The key of the stream.</param>
    /// <returns>64 random bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Word(ulong counter0, ulong counter1, ulong key) => Block(counter0, counter1, key).Word0;

    /// <summary>The whole block of a counter.</summary>
    /// <param name="counter0">Low word of the counter.</param>
    /// <param name="counter1">High word of the counter.</param>
    /// <param name="key">The key of the stream.</param>
    /// <returns>128 random bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (ulong Word0, ulong Word1) Block(ulong counter0, ulong counter1, ulong key)
    {
        ulong x0 = counter0;
        ulong x1 = counter1;
        for (int round = 0; round < Rounds; round++)
        {
            ulong high = Math.BigMul(Multiplier, x0, out ulong low);
            x0 = high ^ key ^ x1;
            x1 = low;

            // The key schedule wraps by definition.
            key = unchecked(key + KeyStep);
        }

        return (x0, x1);
    }
}
