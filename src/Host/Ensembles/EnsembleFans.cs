namespace Twin.Host.Ensembles;

/// <summary>The fans of all series of an ensemble.</summary>
internal static class EnsembleFans
{
    /// <summary>Works them out.</summary>
    /// <param name="result">The members.</param>
    /// <returns>By series, in the order of the ensemble.</returns>
    public static IReadOnlyList<EnsembleFan> Of(EnsembleResult result)
    {
        var members = result.Outcomes.Select(outcome => outcome.Member).Where(m => m.EndsAtMicros.Count > 0).ToList();
        var ends = members.Count == 0 ? [] : members[0].EndsAtMicros;
        var fans = new EnsembleFan[result.Info.Series.Count];
        for (var series = 0; series < fans.Length; series++)
        {
            var points = new List<EnsembleFanPoint>();
            for (var quarter = 0; quarter < ends.Count; quarter++)
            {
                double[] values =
                [
                    .. members.Where(member => quarter < member.EndsAtMicros.Count)
                        .Select(member => member.Series[series][quarter]).Where(double.IsFinite),
                ];
                if (EnsembleQuantiles.Of(values) is not { } quantiles) continue;
                points.Add(new EnsembleFanPoint(ends[quarter], values.Length, quantiles));
            }

            fans[series] = new EnsembleFan(result.Info.Series[series].Name, result.Info.Series[series].Unit, points);
        }

        return fans;
    }
}
