using Twin.Domain;

namespace Twin.World.Ensembles;

/// <summary>Latin hypercube sampling: each of N equal parts of a prior is met by one member.</summary>
/// <remarks>Source: M. D. McKay, R. J. Beckman, W. J. Conover, "A comparison of three methods for selecting values of
/// input variables in the analysis of output from a computer code", Technometrics 21 (1979) 239–245,
/// doi:10.1080/00401706.1979.10489755.</remarks>
public static class LatinHypercube
{
    private const double Fraction52 = 1.0 / (1L << 52);

    private const ulong OrderCounter = 0, PlaceCounter = 1;

    /// <summary>One number's shares, by member.</summary>
    /// <param name="members">How many there are. Range: at least 1.</param>
    /// <param name="key">Key of the number's chance: <see cref="MemberSeed.OfNumber"/>.</param>
    /// <returns>Shares of the prior. Range: (0, 1).</returns>
    public static double[] Column(int members, ulong key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(members, 1);
        var order = new int[members];
        for (var i = 0; i < members; i++) order[i] = i;
        for (var i = members - 1; i > 0; i--)
        {
            // Fisher and Yates: the multiplication takes the high half, with a bias below 2^-32.
            var choice = (int)Math.BigMul(Philox.Word((ulong)i, OrderCounter, key), (ulong)(i + 1), out _);
            (order[i], order[choice]) = (order[choice], order[i]);
        }

        var shares = new double[members];
        for (var i = 0; i < members; i++)
        {
            var place = ((Philox.Word((ulong)i, PlaceCounter, key) >> 12) + 0.5) * Fraction52;
            shares[i] = (order[i] + place) / members;
        }

        return shares;
    }
}
