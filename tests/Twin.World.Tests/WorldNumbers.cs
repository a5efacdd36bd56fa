using Twin.World.Records;

namespace Twin.World.Tests;

/// <summary>The paths in the world file of every number that says something of the world.</summary>
/// <remarks>
/// Left out are quanta, which are bookkeeping, and masses and energies that follow from a unit. A number at its
/// default need not be written, so it is listed only where it differs.
/// </remarks>
internal static class WorldNumbers
{
    public static IEnumerable<string> PathsOf(WorldRecord world) => world.Goods.SelectMany(OfGood)
        .Concat(world.Processes.SelectMany(OfProcess))
        .Concat(world.Sites.SelectMany(OfSite))
        .Concat(world.Fleets.SelectMany(OfFleet))
        .Concat(world.Market is { } market ? OfMarket(market) : [])
        .Concat(world.Human is { } human ? OfHuman(human) : []);

    private static IEnumerable<string> OfGood(GoodRecord good) => OfUnit(good.Unit)
        ? []
        : good.MassKg != 0 ? [$"goods.{good.Id}.mass"] : [];

    private static bool OfUnit(string unit) => unit is "t" or "MWh";

    private static IEnumerable<string> OfProcess(ProcessRecord process)
    {
        var at = $"processes.{process.Id}";
        foreach (var input in process.Inputs) yield return $"{at}.inputs.{input.Good}";
        foreach (var output in process.Byproducts) yield return $"{at}.byproducts.{output.Good}";
        if (process.LeadYears != 0) yield return $"{at}.lead";
        if (process.Yield != 1) yield return $"{at}.yield";
        if (process.Learning is not null)
        {
            foreach (var key in (string[])["rate", "cumulative", "floor"]) yield return $"{at}.learning.{key}";
        }

        foreach (var equipment in process.Equipment)
        {
            yield return $"{at}.equipment.{equipment.Good}.stock";
            if (equipment.BuildYears != 0) yield return $"{at}.equipment.{equipment.Good}.build";
            if (equipment.LifeYears != 0) yield return $"{at}.equipment.{equipment.Good}.life";
            if (equipment.WearPerYear != 0) yield return $"{at}.equipment.{equipment.Good}.wear";
        }
    }

    private static IEnumerable<string> OfSite(SiteRecord site)
    {
        var at = $"sites.{site.Id}";
        if (site.Process is not null) yield return $"{at}.capacity";
        if (site.OpensYears != 0) yield return $"{at}.opens";
        if (site.CoverYears != SiteRecord.DefaultCoverYears) yield return $"{at}.cover";
        if (site.OpeningGrowthPerYear is not null) yield return $"{at}.past-growth";
        if (site.Reserve != 0) yield return $"{at}.reserve";
        if (site.GradeAtEnd != 1) yield return $"{at}.grade-at-end";
        for (var month = 0; month < site.MonthlyProfile.Count; month++) yield return $"{at}.monthly[{month}]";
        foreach (var stock in site.Stock) yield return $"{at}.stock.{stock.Good}";
        if (site.Kind != SiteKind.Storage) yield break;
        foreach (var key in (string[])["per-unit", "units", "round-trip", "life"]) yield return $"{at}.{key}";
    }

    private static IEnumerable<string> OfFleet(FleetRecord fleet)
    {
        var at = $"fleets.{fleet.Id}";
        foreach (var key in (string[])["count", "life", "build", "duty"]) yield return $"{at}.{key}";
        if (fleet.MtbfHours != 0) yield return $"{at}.mtbf";
        if (fleet.MttrHours != 0) yield return $"{at}.mttr";
        if (fleet.OpeningGrowthPerYear is not null) yield return $"{at}.past-growth";
        foreach (var input in fleet.Inputs) yield return $"{at}.inputs.{input.Good}";
    }

    private static IEnumerable<string> OfMarket(MarketRecord market)
    {
        if (market.Cash != 0) yield return "market.cash";
        foreach (var path in OfTrades("market.imports", market.Imports)) yield return path;
        foreach (var path in OfTrades("market.exports", market.Exports)) yield return path;
    }

    private static IEnumerable<string> OfHuman(HumanRecord human)
    {
        yield return "human.diversion";
        if (human.GrowthPerYear != 0) yield return "human.growth";
        foreach (var good in human.Goods)
        {
            var at = $"human.goods.{good.Good}";
            yield return $"{at}.output";
            if (good.GrowthPerYear is not null) yield return $"{at}.growth";
            if (good.Diversion is not null) yield return $"{at}.diversion";
            if (good.LifeYears != 0) yield return $"{at}.life";
            if (good.InService is not null) yield return $"{at}.in-service";
            if (good.PastGrowthPerYear is not null) yield return $"{at}.past-growth";
            if (good.ClaimPerYear != 0) yield return $"{at}.claim";
        }
    }

    private static IEnumerable<string> OfTrades(string at, IReadOnlyList<TradeRecord> trades)
    {
        foreach (var trade in trades)
        {
            yield return $"{at}.{trade.Good}.price";
            if (double.IsFinite(trade.LimitPerYear)) yield return $"{at}.{trade.Good}.limit";
            if (trade.LimitGrowthPerYear != 0) yield return $"{at}.{trade.Good}.growth";
            if (trade.LeadYears != 0) yield return $"{at}.{trade.Good}.lead";
        }
    }
}
