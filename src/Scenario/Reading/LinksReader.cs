using Twin.Domain.Units;
using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Reads the links.</summary>
internal static class LinksReader
{
    /// <summary>Reads all links.</summary>
    /// <returns>The links in ordinal order of their ids.</returns>
    public static IReadOnlyList<LinkRecord> Read(ReadContext context, SectionReader world)
    {
        var links = new List<LinkRecord>();
        foreach (var entry in world.Map(WorldKeys.Links))
        {
            Ids.Check(entry.Key, entry.KeyPlace, $"links.{entry.Key}", context.Problems);
            if (world.Inner(WorldKeys.Links, entry) is { } section) links.Add(One(context, section, entry.Key));
        }

        return [.. links.OrderBy(l => l.Id, StringComparer.Ordinal)];
    }

    private static LinkRecord One(ReadContext context, SectionReader section, string id)
    {
        var goods = new SortedSet<string>(StringComparer.Ordinal);
        Unit? unit = null;
        foreach (var (good, place) in section.Words(LinkKeys.Goods))
        {
            var path = section.PathOf(LinkKeys.Goods.Name);
            if (context.Good(good, place, path) is not { } info) continue;
            if (info.Record.Kind != GoodKind.Stock)
            {
                context.Problems.Error(ErrorTexts.GoodKind, place, path, "a stock good", good, good,
                    Words.Of(info.Record.Kind), "a link carries stock goods only");
            }

            if (!goods.Add(good)) context.Problems.Error(
                ErrorTexts.Repeated, place, path, "each good once", good, good);
            unit ??= info.Unit;
        }

        var from = End(context, section, LinkKeys.From);
        var to = End(context, section, LinkKeys.To);
        if (from.Length > 0 && from == to)
        {
            context.Problems.Error(
                ErrorTexts.SameEnds, section.PlaceOf(LinkKeys.To), section.PathOf("to"), "another depot", to, to);
        }

        return new LinkRecord
        {
            Id = id,
            From = from,
            To = to,
            Goods = [.. goods],
            CapacityPerYear = section.Number(LinkKeys.Capacity, unit?.Per(context.FixedUnit("yr"))),
            LeadYears = section.Number(LinkKeys.Lead),
            Loss = section.Number(LinkKeys.Loss),
            Owner = OwnerReader.Of(context, section, LinkKeys.Owner),
        };
    }

    private static string End(ReadContext context, SectionReader section, WorldKey key)
    {
        if (section.Text(key) is not { } id) return string.Empty;
        return context.Known("depot", id, context.Depots, section.PlaceOf(key), section.PathOf(key.Name)) ? id
            : string.Empty;
    }
}
