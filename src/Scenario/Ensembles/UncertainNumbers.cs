using Twin.Scenario.Reading;
using Twin.World.Records;

namespace Twin.Scenario.Ensembles;

/// <summary>Finds the numbers of a world file that an ensemble varies.</summary>
/// <remarks>
/// A stated range is a prior: between low and high, most likely at the value. Where low is above zero and high at least
/// twice as much, the triangle stands on the logarithm: 0.1 to 3.8 around 0.8 means a factor either way, and on the
/// plain axis its mean would be twice the value. A prior of the section <c>priors</c> takes the range's place.
/// </remarks>
internal static class UncertainNumbers
{
    /// <summary>Ranges whose high is so many times their low are read as factors.</summary>
    private const double FactorRange = 2;

    /// <summary>The numbers, in ordinal order of their paths.</summary>
    /// <param name="context">A finished reading.</param>
    /// <param name="world">What came of it.</param>
    public static IReadOnlyList<UncertainNumber> Of(ReadContext context, WorldRecord world)
    {
        var priors = world.Priors.ToDictionary(prior => prior.Path, StringComparer.Ordinal);
        var vary = world.Ensemble?.Vary ?? [];
        var isBalanced = world.Ensemble?.Opening == OpeningKind.Balanced;
        var numbers = new List<UncertainNumber>();
        foreach (var (path, place) in context.Stated)
        {
            if (place.Value is not { } value) continue;
            if (vary.Count > 0 && !vary.Any(above => EnsembleReader.IsUnder(path, above))) continue;
            if (isBalanced && BalancedOpening.Sets(path)) continue;
            var prior = priors.GetValueOrDefault(path) ?? OfRange(path, place.Low, value, place.High);
            if (prior is null) continue;
            var source = priors.ContainsKey(path) ? null : context.Sources.GetValueOrDefault(path)?.Source;
            numbers.Add(new UncertainNumber(
                prior, value, place.Unit?.Text ?? string.Empty, place.Bounds.Low, place.Bounds.High,
                source ?? string.Empty));
        }

        return numbers;
    }

    private static PriorRecord? OfRange(string path, double? low, double value, double? high)
    {
        if (low is null && high is null) return null;
        var (from, to) = (low ?? value, high ?? value);
        if (from >= to) return null;
        var isFactor = from > 0 && to >= FactorRange * from;
        var kind = isFactor ? PriorKind.LogTriangular : PriorKind.Triangular;
        return new PriorRecord { Path = path, Kind = kind, Low = from, High = to, Mode = value };
    }
}
