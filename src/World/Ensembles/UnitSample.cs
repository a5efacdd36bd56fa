using Twin.Domain;
using Twin.World.Records;

namespace Twin.World.Ensembles;

/// <summary>Which share of each prior each member takes.</summary>
/// <remarks>
/// Correlated numbers follow a Gaussian copula: the scores of their shares are mixed so that each pair has the rank
/// correlation asked for, ρ = 2·sin(π·r/6) between the scores. A Latin hypercube keeps its equal parts: the mixed
/// scores only say in which order they are dealt.
/// Source: R. L. Iman, W. J. Conover, "A distribution-free approach to inducing rank correlation among input
/// variables", Communications in Statistics B 11 (1982) 311–334; of 2·sin(π·r/6): W. H. Kruskal, "Ordinal measures of
/// association", JASA 53 (1958), section 6.
/// </remarks>
public static class UnitSample
{
    /// <summary>Deals the shares.</summary>
    /// <param name="paths">Paths of the numbers, in ordinal order.</param>
    /// <param name="correlations">Numbers that are uncertain together.</param>
    /// <param name="members">How many members there are. Range: at least 1.</param>
    /// <param name="seed">The seed of the ensemble.</param>
    /// <param name="kind">How they are spread.</param>
    /// <returns>Shares by number, then by member. Range: (0, 1).</returns>
    public static double[][] Of(
        IReadOnlyList<string> paths, IReadOnlyList<CorrelationRecord> correlations, int members, ulong seed,
        SamplingKind kind)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(correlations);
        var columns = new double[paths.Count][];
        for (var i = 0; i < columns.Length; i++)
        {
            var key = MemberSeed.OfNumber(seed, paths[i]);
            columns[i] = kind == SamplingKind.Sobol && i < SobolSequence.Dimensions
                ? SobolSequence.Column(i, members, key)
                : LatinHypercube.Column(members, key);
        }

        foreach (var correlation in correlations)
        {
            var group = correlation.Of.Select(path => Index(paths, path)).Where(index => index >= 0).ToArray();
            if (group.Length > 1) Correlate([.. group.Select(i => columns[i])], correlation.Rank, kind);
        }

        return columns;
    }

    private static int Index(IReadOnlyList<string> paths, string path)
    {
        for (var i = 0; i < paths.Count; i++)
        {
            if (paths[i] == path) return i;
        }

        return -1;
    }

    private static void Correlate(double[][] columns, double rank, SamplingKind kind)
    {
        var (size, members) = (columns.Length, columns[0].Length);
        var scores = columns.Select(column => column.Select(NormalQuantile.Of).ToArray()).ToArray();
        var wanted = SmallMatrix.Equal(size, 2 * ExactMath.Sin(Math.PI * rank / 6));
        var mix = SmallMatrix.Cholesky(wanted)!;

        // What correlation the hypercube has by accident is taken out first; a sequence has next to none.
        var accident = kind == SamplingKind.LatinHypercube && members > size
            ? SmallMatrix.Cholesky(SmallMatrix.Correlation(scores))
            : null;
        var mixed = columns.Select(_ => new double[members]).ToArray();
        var (row, plain) = (new double[size], new double[size]);
        for (var member = 0; member < members; member++)
        {
            for (var i = 0; i < size; i++) row[i] = scores[i][member];
            if (accident is null) row.CopyTo(plain, 0);
            else SmallMatrix.Solve(accident, row, plain);
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j <= i; j++) mixed[i][member] += mix[i, j] * plain[j];
            }
        }

        for (var i = 0; i < size; i++)
        {
            if (kind == SamplingKind.LatinHypercube) Deal(columns[i], mixed[i]);
            else columns[i] = Shares(columns[i], mixed[i]);
        }
    }

    /// <summary>Puts the shares into the order of the scores.</summary>
    private static void Deal(double[] shares, double[] scores)
    {
        var order = Enumerable.Range(0, scores.Length).OrderBy(i => scores[i]).ThenBy(i => i).ToArray();
        double[] sorted = [.. shares.Order()];
        for (var i = 0; i < order.Length; i++) shares[order[i]] = sorted[i];
    }

    private static double[] Shares(double[] shares, double[] scores)
    {
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = Math.Clamp(NormalProbability.Below(scores[i]), double.Epsilon, Math.BitDecrement(1));
        }

        return shares;
    }
}
