using System.Globalization;
using Twin.Domain;

namespace Twin.World.Ensembles;

/// <summary>The Sobol sequence, scrambled so that a seed gives one of many equally even point sets.</summary>
/// <remarks>
/// Model: direction numbers of 32 bits in Gray-code-free order, so that point i is the same however many are taken;
/// nested uniform (Owen) scrambling by a hash of the bits above each bit.
/// Source: I. M. Sobol', "On the distribution of points in a cube and the approximate evaluation of integrals", USSR
/// Computational Mathematics 7 (1967); S. Joe, F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional
/// projections", SIAM Journal on Scientific Computing 30 (2008) 2635–2654, doi:10.1137/070709359 (direction numbers of
/// criterion D(6), the first 1,000 dimensions); scrambling: A. B. Owen, "Randomly permuted (t,m,s)-nets and (t,
/// s)-sequences", 1995.
/// </remarks>
public static class SobolSequence
{
    /// <summary>Dimensions that there are direction numbers for.</summary>
    public const int Dimensions = 1000;

    private const int Bits = 32;
    private const string Resource = "sobol-directions.txt";

    private static readonly Lazy<uint[][]> Table = new(Read);

    /// <summary>One number's shares, by member.</summary>
    /// <param name="dimension">Range: [0, <see cref="Dimensions"/>).</param>
    /// <param name="members">How many there are.</param>
    /// <param name="key">Key of the scrambling.</param>
    /// <returns>Shares of the prior. Range: (0, 1).</returns>
    public static double[] Column(int dimension, int members, ulong key)
    {
        var shares = new double[members];
        for (var i = 0; i < members; i++)
        {
            // The middle of the cell of 2^-32, so that no share is 0.
            shares[i] = (Scrambled(Bits32(dimension, (uint)i), key) + 0.5) / (1L << Bits);
        }

        return shares;
    }

    /// <summary>A coordinate of the unscrambled sequence.</summary>
    /// <param name="dimension">Range: [0, <see cref="Dimensions"/>).</param>
    /// <param name="index">Number of the point, from 0.</param>
    /// <returns>Range: [0, 1), a multiple of 2^-32.</returns>
    public static double At(int dimension, int index) => (double)Bits32(dimension, (uint)index) / (1L << Bits);

    private static uint Bits32(int dimension, uint index)
    {
        var directions = Table.Value[dimension];
        uint bits = 0;
        for (var bit = 0; index != 0; bit++, index >>= 1)
        {
            if ((index & 1) != 0) bits ^= directions[bit];
        }

        return bits;
    }

    /// <summary>Flips each bit or not, by a hash of the bits above it: points that share a cell go on sharing
    /// one.</summary>
    private static uint Scrambled(uint bits, ulong key)
    {
        uint scrambled = 0;
        for (var bit = 0; bit < Bits; bit++)
        {
            var above = bit == 0 ? 0u : bits >> (Bits - bit);
            var flip = (uint)(Philox.Word(above, (ulong)bit, key) >> 63);
            scrambled |= ((bits >> (Bits - 1 - bit)) & 1 ^ flip) << (Bits - 1 - bit);
        }

        return scrambled;
    }

    private static uint[][] Read()
    {
        using var stream = typeof(SobolSequence).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new System.IO.StreamReader(stream);
        var table = new uint[Dimensions][];

        // The first dimension is van der Corput's sequence and stands in no table.
        table[0] = [.. Enumerable.Range(0, Bits).Select(bit => 1u << (Bits - 1 - bit))];
        for (var dimension = 1; dimension < Dimensions;)
        {
            var line = reader.ReadLine()!;
            if (line.StartsWith('#')) continue;
            var numbers = line.Split(' ').Select(text => uint.Parse(text, CultureInfo.InvariantCulture)).ToArray();
            table[dimension++] = Directions(numbers[0], numbers[1..]);
        }

        return table;
    }

    /// <summary>Direction numbers from a primitive polynomial and the first odd integers.</summary>
    private static uint[] Directions(uint polynomial, uint[] first)
    {
        var degree = first.Length;
        var directions = new uint[Bits];
        for (var i = 0; i < Bits; i++)
        {
            if (i < degree)
            {
                directions[i] = first[i] << (Bits - 1 - i);
                continue;
            }

            directions[i] = directions[i - degree] ^ (directions[i - degree] >> degree);
            for (var k = 1; k < degree; k++)
            {
                if (((polynomial >> (degree - 1 - k)) & 1) != 0) directions[i] ^= directions[i - k];
            }
        }

        return directions;
    }
}
