using Twin.Domain.Units;
using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Reads the market.</summary>
internal static class MarketReader
{
    /// <summary>Reads the market; null when the world has none.</summary>
    public static MarketRecord? Read(ReadContext context, SectionReader world, DateOnly from)
    {
        if (world.Inner(WorldKeys.Market) is not { } section) return null;
        var money = section.Text(MarketKeys.Money) is { } id
            ? SitesReader.GoodOfKind(context, section, MarketKeys.Money, id, GoodKind.Money)
            : null;
        return new MarketRecord
        {
            Money = money?.Record.Id ?? string.Empty,
            Cash = section.Number(MarketKeys.Cash, money?.Unit),
            Depot = SitesReader.Place(context, section, MarketKeys.Depot, context.Depots, "depot"),
            Grid = GridOf(context, section),
            Imports = Trades(context, section, MarketKeys.Imports, money?.Unit, from),
            Exports = Trades(context, section, MarketKeys.Exports, money?.Unit, from),
        };
    }

    /// <summary>Only who trades flow goods has to say at which of several grids.</summary>
    private static string GridOf(ReadContext context, SectionReader section)
    {
        var tradesFlows = section.Map(MarketKeys.Imports).Concat(section.Map(MarketKeys.Exports))
            .Any(entry => context.Goods.TryGetValue(entry.Key, out var good) && good.Record.Kind == GoodKind.Flow);
        return tradesFlows || section.Has(MarketKeys.Grid)
            ? SitesReader.Place(context, section, MarketKeys.Grid, context.Grids, "grid")
            : Defaults.Market.Grid;
    }

    private static TradeRecord[] Trades(
        ReadContext context, SectionReader market, WorldKey key, Unit? money, DateOnly from)
    {
        var trades = new List<TradeRecord>();
        foreach (var entry in market.Map(key))
        {
            var good = context.Good(entry.Key, entry.KeyPlace, $"{market.PathOf(key.Name)}.{entry.Key}");
            if (market.Inner(key, entry) is not { } section) continue;
            var price = section.NumberOrNull(
                MarketKeys.Price, money is null || good?.Unit is null ? null : money.Per(good.Unit));
            var limit = section.NumberOrNull(MarketKeys.Limit, good?.Unit?.Per(context.FixedUnit("yr")));
            trades.Add(new TradeRecord
            {
                Good = entry.Key,
                Price = price ?? 0,
                LimitPerYear = limit ?? Defaults.Trade.LimitPerYear,
                LimitGrowthPerYear = section.Number(MarketKeys.Growth),
                LeadYears = section.Number(MarketKeys.Lead),
                Embargo = EmbargoOf(context, section, from),
            });
        }

        return [.. trades.OrderBy(t => t.Good, StringComparer.Ordinal)];
    }

    private static EmbargoRecord? EmbargoOf(ReadContext context, SectionReader trade, DateOnly from)
    {
        if (trade.Inner(MarketKeys.Embargo) is not { } section) return null;
        var begins = Moments.Read(context, section, EmbargoKeys.From, from) ?? 0;
        var ends = Moments.Read(context, section, EmbargoKeys.Until, from);
        if (begins < 0 || ends <= begins)
        {
            context.Problems.Error(
                ErrorTexts.EmbargoOrder, section.Place, section.Path, "the start ≤ from < until",
                begins < 0 ? "a day before the start" : "until before from");
        }

        return new EmbargoRecord
        {
            FromMicros = Math.Max(0, begins), UntilMicros = ends, InForce = section.Number(EmbargoKeys.InForce),
        };
    }
}
