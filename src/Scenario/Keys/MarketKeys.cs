using Twin.Scenario.Document;
using Twin.World.Records;

namespace Twin.Scenario.Keys;

/// <summary>The keys of the market and of its trades.</summary>
internal static class MarketKeys
{
    public static readonly WorldKey Price = new("price", KeyKind.Number, "price")
    {
        Unit = "money unit/good unit",
        UnitIsOfGoods = true,
        Bounds = Bounds.Closed(0, 1e12),
        IsRequired = true,
        Example = "5 USD2025/kg",
    };

    public static readonly WorldKey Limit = new("limit", KeyKind.Number, "most that crosses at the start")
    {
        Unit = "the good's unit/yr",
        UnitIsOfGoods = true,
        Bounds = Bounds.Closed(0, 1e15),
        DefaultText = "without limit",
    };

    public static readonly WorldKey Growth = new("growth", KeyKind.Number, "growth of the limit, a log rate")
    {
        Unit = "1/yr",
        Bounds = Bounds.Closed(-1, 2),
        Default = Defaults.Trade.LimitGrowthPerYear,
    };

    public static readonly WorldKey Lead = new("lead", KeyKind.Number, "imports: from payment to the depot")
    {
        Unit = "yr",
        Bounds = Bounds.Closed(0, 10),
        Default = Defaults.Trade.LeadYears,
    };

    public static readonly WorldKey Embargo = new(
        "embargo", KeyKind.Section, "a time in which nothing of it crosses")
    {
        DefaultText = "none",
        Section = EmbargoKeys.Section,
    };

    public static readonly WorldSection Trade = new(
        "market.imports.GOOD and market.exports.GOOD", "The terms on which one good crosses the market.",
        [Price, Limit, Growth, Lead, Embargo]);

    public static readonly WorldKey Money = new(
        "money",
        KeyKind.Name,
        "the good that is money")
    {
        IsRequired = true,
        Example = "usd",
    };

    public static readonly WorldKey Cash = new("cash", KeyKind.Number, "money the loop holds at the start")
    {
        Unit = "money unit",
        UnitIsOfGoods = true,
        Bounds = Bounds.Closed(0, 1e18),
        Default = Defaults.Market.Cash,
    };

    public static readonly WorldKey Depot = new("depot", KeyKind.Name, "the depot at which it loads and unloads")
    {
        DefaultText = SiteRecord.DefaultDepot,
    };

    public static readonly WorldKey Grid = new(
        "grid", KeyKind.Name, "the grid at which it delivers flow goods: electricity, hours of work")
    {
        DefaultText = SiteRecord.DefaultGrid,
    };

    public static readonly WorldKey Imports = new("imports", KeyKind.Sections, "what the loop may buy, by good")
    {
        DefaultText = "nothing",
        Section = Trade,
    };

    public static readonly WorldKey Exports = new("exports", KeyKind.Sections, "what the loop may sell, by good")
    {
        DefaultText = "nothing",
        Section = Trade,
    };

    public static readonly WorldSection Section = new(
        "market", "The outside market, the only door to money.", [Money, Cash, Depot, Grid, Imports, Exports]);
}
