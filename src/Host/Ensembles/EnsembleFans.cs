using Twin.Storage;

namespace Twin.Host.Ensembles;

/// <summary>The fans of all series of an ensemble.</summary>
internal static class EnsembleFans
{
    /// <summary>Works them out.</summary>
    /// <param name="result">The members.</param>
    /// <param name="threads">Threads to work with; they change nothing but the time.</param>
    /// <returns>By series, in the order of the ensemble.</returns>
    public static IReadOnlyList<EnsembleFan> Of(EnsembleResult result, int threads) => Of(result, threads, _ => true);

    /// <summary>Works some of them out.</summary>
    /// <param name="result">The members.</param>
    /// <param name="threads">Threads to work with; they change nothing but the time.</param>
    /// <param name="isWanted">Which series, by name.</param>
    /// <returns>By series, in the order of the ensemble.</returns>
    public static IReadOnlyList<EnsembleFan> Of(EnsembleResult result, int threads, Predicate<string> isWanted)
    {
        var members = result.Outcomes.Select(outcome => outcome.Member).Where(m => m.EndsAtMicros.Count > 0).ToList();
        var ends = members.Count == 0 ? [] : members[0].EndsAtMicros;
        int[] wanted =
        [
            .. Enumerable.Range(0, result.Info.Series.Count).Where(series => isWanted(result.Info.Series[series].Name)),
        ];
        var fans = new EnsembleFan[wanted.Length];
        Parallel.For(0, fans.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
            fans[i] = new EnsembleFan(
                result.Info.Series[wanted[i]].Name, result.Info.Series[wanted[i]].Unit,
                Points(members, ends, wanted[i])));
        return fans;
    }

    private static List<EnsembleFanPoint> Points(
        List<EnsembleMember> members, IReadOnlyList<long> ends, int series)
    {
        var points = new List<EnsembleFanPoint>(ends.Count);
        var values = new List<double>(members.Count);
        for (var quarter = 0; quarter < ends.Count; quarter++)
        {
            values.Clear();
            foreach (var member in members)
            {
                if (quarter < member.EndsAtMicros.Count && double.IsFinite(member.Series[series][quarter]))
                    values.Add(member.Series[series][quarter]);
            }

            if (EnsembleQuantiles.Of([.. values]) is { } quantiles)
                points.Add(new EnsembleFanPoint(ends[quarter], values.Count, quantiles));
        }

        return points;
    }
}
