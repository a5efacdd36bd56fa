using Twin.Domain.Units;
using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Reads maps from goods to amounts.</summary>
internal static class AmountsReader
{
    /// <summary>Reads amounts per unit of something; a plain amount of the good counts as per unit.</summary>
    /// <param name="context">Shared state.</param>
    /// <param name="section">The map that holds the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="per">The unit that the amounts are per; null when it is unknown because of an earlier
    /// error.</param>
    /// <returns>The amounts in ordinal order of their goods.</returns>
    public static IReadOnlyList<InputRecord> Per(ReadContext context, SectionReader section, WorldKey key, Unit? per) =>
        Read(context, section, key, good => per is null ? null : good.Per(per), good => good);

    /// <summary>Reads plain amounts.</summary>
    public static IReadOnlyList<InputRecord> Plain(ReadContext context, SectionReader section, WorldKey key) =>
        Read(context, section, key, good => good, _ => null);

    private static InputRecord[] Read(
        ReadContext context, SectionReader section, WorldKey key, Func<Unit, Unit?> unitOf, Func<Unit, Unit?> plainOf)
    {
        var amounts = new List<InputRecord>();
        foreach (var entry in section.Map(key))
        {
            var path = $"{section.PathOf(key.Name)}.{entry.Key}";
            var good = context.Good(entry.Key, entry.KeyPlace, path);
            var unit = good?.Unit is { } known ? unitOf(known) : null;
            var plain = good?.Unit is { } same ? plainOf(same) : null;
            var amount = context.Numbers.Read(entry.Value, path, entry.Key, unit, key.Bounds, plain);
            if (good is null || amount is null) continue;
            if (good.Record.Kind == GoodKind.Money)
            {
                context.Problems.Error(ErrorTexts.GoodKind, entry.KeyPlace, path, "a good that is no money", entry.Key,
                    entry.Key, Words.Of(good.Record.Kind), "money crosses at the market only");
                continue;
            }

            amounts.Add(new InputRecord { Good = entry.Key, Amount = amount.Value });
        }

        return [.. amounts.OrderBy(a => a.Good, StringComparer.Ordinal)];
    }
}
