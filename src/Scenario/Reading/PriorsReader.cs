using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Reads the priors, after every number of the file is known.</summary>
internal static class PriorsReader
{
    /// <summary>Reads all priors.</summary>
    /// <returns>The priors in ordinal order of their paths.</returns>
    public static IReadOnlyList<PriorRecord> Read(ReadContext context, SectionReader world)
    {
        // The priors' own numbers must not become numbers that a prior may name.
        var stated = new SortedDictionary<string, NumberPlace>(context.Stated, StringComparer.Ordinal);
        var priors = new List<PriorRecord>();
        foreach (var entry in world.Map(WorldKeys.Priors))
        {
            var section = world.Inner(WorldKeys.Priors, entry);
            var path = EconomyPaths.Known(entry.Key, stated.Keys);
            if (!stated.TryGetValue(path, out var number))
            {
                context.Problems.Error(ErrorTexts.PriorPath, entry.KeyPlace, $"priors.{ScalarNode.Shorten(entry.Key)}",
                    "the path of a number that the file states", ScalarNode.Shorten(entry.Key),
                    ScalarNode.Shorten(entry.Key), Nearest.Hint(entry.Key, stated.Keys));
            }
            else if (section is not null && One(context, section, path, number) is { } prior)
            {
                priors.Add(prior);
            }
        }

        return [.. priors.OrderBy(p => p.Path, StringComparer.Ordinal)];
    }

    private static PriorRecord? One(ReadContext context, SectionReader section, string path, NumberPlace number)
    {
        var kind = section.Choice(PriorKeys.Kind);
        double? Read(WorldKey key) => section.Entries.FirstOrDefault(e => e.Key == key.Name) is { } entry
            ? context.Numbers.Read(entry.Value, section.PathOf(key.Name), key.Name, number.Unit, number.Bounds)
            : null;
        var (low, mode, high) = (Read(PriorKeys.Low), Read(PriorKeys.Mode), Read(PriorKeys.High));
        if (kind is null || low is null || high is null) return null;
        var prior = new PriorRecord
        {
            Path = path,
            Kind = (PriorKind)kind,
            Low = low.Value,
            High = high.Value,
            Mode = mode,
            Probability = section.NumberOrNull(PriorKeys.Probability),
        };
        if (Flaw(prior, section) is not ({ } what, { } fix)) return prior;
        context.Problems.Error(
            ErrorTexts.PriorShape, section.Place, section.Path, "low < high, and a mode between for triangular",
            "", what, fix);
        return null;
    }

    private static (string? What, string? Fix) Flaw(PriorRecord prior, SectionReader section)
    {
        if (prior.Low >= prior.High) return ("low is not below high", "order them: low < high");
        var hasMode = prior.Kind is PriorKind.Triangular or PriorKind.LogTriangular;
        if (hasMode && prior.Mode is null && !section.Has(PriorKeys.Mode))
            return ("a triangular prior needs its mode", "add mode");
        if (prior.Mode < prior.Low || prior.Mode > prior.High)
            return ("the mode lies outside low and high", "move it between them");
        if (!hasMode && section.Has(PriorKeys.Mode))
            return ("only a triangular prior has a mode", "remove mode");
        if (prior.Kind is PriorKind.Lognormal or PriorKind.LogTriangular && prior.Low <= 0)
            return ("a prior in the logarithm needs a low above zero", "raise low");
        if (prior.Kind == PriorKind.Event != section.Has(PriorKeys.Probability))
            return ("an event and nothing else has a probability", "add probability, or remove it");
        return (null, null);
    }
}
