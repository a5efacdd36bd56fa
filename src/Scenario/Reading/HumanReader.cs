using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Reads the human economy.</summary>
internal static class HumanReader
{
    /// <summary>Reads the human economy; null when the world does not follow it.</summary>
    public static HumanRecord? Read(ReadContext context, SectionReader world)
    {
        if (world.Inner(WorldKeys.Human) is not { } section) return null;
        var goods = new List<HumanGoodRecord>();
        foreach (var entry in section.Map(HumanKeys.Goods))
        {
            var path = $"{section.PathOf(HumanKeys.Goods.Name)}.{entry.Key}";
            var good = context.Good(entry.Key, entry.KeyPlace, path);
            if (section.Inner(HumanKeys.Goods, entry) is not { } inner) continue;
            var record = One(context, inner, entry.Key, good);
            if (good is not null && Fits(context, entry, path, good)) goods.Add(record);
        }

        return new HumanRecord
        {
            GrowthPerYear = section.Number(HumanKeys.Growth),
            Diversion = section.Number(HumanKeys.Diversion),
            Goods = [.. goods.OrderBy(good => good.Good, StringComparer.Ordinal)],
        };
    }

    private static HumanGoodRecord One(ReadContext context, SectionReader section, string id, GoodInfo? good)
    {
        var perYear = good?.Unit?.Per(context.FixedUnit("yr"));
        return new HumanGoodRecord
        {
            Good = id,
            OutputPerYear = section.Number(HumanKeys.Output, perYear),
            GrowthPerYear = section.NumberOrNull(HumanKeys.GoodGrowth),
            Diversion = section.NumberOrNull(HumanKeys.GoodDiversion),
            LifeYears = section.NumberOrNull(HumanKeys.Life) ?? Defaults.HumanGood.LifeYears,
            InService = section.NumberOrNull(HumanKeys.InService, good?.Unit),
            PastGrowthPerYear = section.NumberOrNull(HumanKeys.PastGrowth),
            ClaimPerYear = section.Number(HumanKeys.Claim, perYear),
            ClaimGrowthPerYear = section.NumberOrNull(HumanKeys.ClaimGrowth),
        };
    }

    private static bool Fits(ReadContext context, MapEntry entry, string path, GoodInfo good)
    {
        if (good.Record.Kind is GoodKind.Stock or GoodKind.Flow) return true;
        context.Problems.Error(ErrorTexts.GoodKind, entry.KeyPlace, path, "a stock or flow good", entry.Key,
            entry.Key, Words.Of(good.Record.Kind), "humans make and use stock and flow goods");
        return false;
    }
}
