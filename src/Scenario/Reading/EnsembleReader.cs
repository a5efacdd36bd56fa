using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Reads what an ensemble varies, after every range and prior is known.</summary>
internal static class EnsembleReader
{
    private const string Expected = "the path of a number with a range or a prior";

    /// <summary>Reads the section; null when the world has none.</summary>
    /// <param name="context">Shared state.</param>
    /// <param name="root">The top level of the file.</param>
    /// <param name="priors">The priors of the world.</param>
    public static EnsembleRecord? Read(ReadContext context, SectionReader root, IReadOnlyList<PriorRecord> priors)
    {
        if (root.Inner(WorldKeys.Ensemble) is not { } section) return null;
        var uncertain = new SortedSet<string>(priors.Select(prior => prior.Path), StringComparer.Ordinal);
        foreach (var source in context.Sources.Values)
        {
            if (source.Low is not null || source.High is not null) uncertain.Add(source.Path);
        }

        var vary = new List<string>();
        foreach (var (written, place) in section.Words(EnsembleKeys.Vary))
        {
            var path = EconomyPaths.Known(written, uncertain);
            if (uncertain.Any(known => IsUnder(known, path))) vary.Add(path);
            else Unknown(context, section.PathOf(EnsembleKeys.Vary.Name), path, place, uncertain);
        }

        return new EnsembleRecord
        {
            Vary = [.. vary.Order(StringComparer.Ordinal)],
            Opening = (OpeningKind)(section.Choice(EnsembleKeys.Opening) ?? 0),
            Correlations = Correlations(context, section, uncertain),
        };
    }

    /// <summary>Whether a path is another one or lies below it.</summary>
    public static bool IsUnder(string path, string above) => path.StartsWith(above, StringComparison.Ordinal)
        && (path.Length == above.Length || path[above.Length] == '.');

    private static CorrelationRecord[] Correlations(
        ReadContext context, SectionReader section, SortedSet<string> uncertain)
    {
        var found = new List<CorrelationRecord>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in section.Map(EnsembleKeys.Correlations))
        {
            Ids.Check(entry.Key, entry.KeyPlace, section.PathOf(EnsembleKeys.Correlations.Name), context.Problems);
            if (section.Inner(EnsembleKeys.Correlations, entry) is not { } inner) continue;
            var rank = inner.NumberOrNull(EnsembleKeys.Rank);
            var of = new List<string>();
            foreach (var (written, place) in inner.Words(EnsembleKeys.Of))
            {
                var path = EconomyPaths.Known(written, uncertain);
                if (!uncertain.Contains(path))
                {
                    Unknown(context, inner.PathOf(EnsembleKeys.Of.Name), path, place, uncertain);
                }
                else if (taken.Add(path)) of.Add(path);
                else Refuse(context, inner, "names {0} twice", path, "each number can be in one correlation only");
            }

            if (rank is null || context.Problems.HasErrorUnder(inner.Path)) continue;
            if (of.Count < 2) Refuse(context, inner, "holds fewer than two numbers", "", "name two or more");
            else if (rank <= -1.0 / (of.Count - 1))
            {
                Refuse(context, inner, "cannot be had", "", "numbers cannot all oppose each other: raise rank");
            }
            else
            {
                string[] ordered = [.. of.Order(StringComparer.Ordinal)];
                found.Add(new CorrelationRecord { Id = entry.Key, Of = ordered, Rank = rank.Value });
            }
        }

        return [.. found.OrderBy(correlation => correlation.Id, StringComparer.Ordinal)];
    }

    private static void Refuse(ReadContext context, SectionReader section, string what, string path, string fix) =>
        context.Problems.Error(ErrorTexts.Correlation, section.Place, section.Path, "two or more numbers", path,
            section.Path[(section.Path.LastIndexOf('.') + 1)..],
            what.Replace("{0}", path, StringComparison.Ordinal), fix);

    private static void Unknown(
        ReadContext context, string where, string path, FilePlace place, SortedSet<string> uncertain) =>
        context.Problems.Error(ErrorTexts.VaryPath, place, where, Expected, ScalarNode.Shorten(path),
            ScalarNode.Shorten(path), Nearest.Hint(path, uncertain));
}
