using Twin.Scenario.Document;

namespace Twin.Scenario.Keys;

/// <summary>The keys of the human economy and of its goods.</summary>
internal static class HumanKeys
{
    public static readonly WorldKey Output = new("output", KeyKind.Number, "what humans make of it at the start")
    {
        Unit = "the good's unit/yr",
        UnitIsOfGoods = true,
        Bounds = Bounds.Closed(0, 1e15),
        IsRequired = true,
        Example = "1.85e9 t/yr",
    };

    public static readonly WorldKey GoodGrowth = new("growth", KeyKind.Number, "growth of that output, a log rate")
    {
        Unit = "1/yr",
        Bounds = Bounds.Closed(-1, 2),
        DefaultText = "the economy's growth",
    };

    public static readonly WorldKey GoodDiversion = new(
        "diversion", KeyKind.Number, "share of that output sold to the loop at most")
    {
        Unit = "1",
        Bounds = Bounds.Closed(0, 1),
        DefaultText = "the economy's diversion",
    };

    public static readonly WorldKey Life = new(
        "life", KeyKind.Number, "how long it serves humans; without it they use it up at once")
    {
        Unit = "yr",
        Bounds = Bounds.Above(0, 300),
        DefaultText = "used up at once",
    };

    public static readonly WorldKey InService = new(
        "in-service", KeyKind.Number, "in the service of humans at the start; needs a life")
    {
        Unit = "the good's unit",
        UnitIsOfGoods = true,
        Bounds = Bounds.Closed(0, 1e15),
        DefaultText = "what a life of past output has left",
    };

    public static readonly WorldKey PastGrowth = new(
        "past-growth", KeyKind.Number, "growth of the output before the run, a log rate: sets ages in service")
    {
        Unit = "1/yr",
        Bounds = Bounds.Closed(-1, 2),
        DefaultText = "growth",
    };

    public static readonly WorldKey Claim = new(
        "claim", KeyKind.Number,
        "what the loop must deliver to humans at the start, served before its own growth and paid at the export price; "
        + "grows with the economy unless claim-growth says otherwise")
    {
        Unit = "the good's unit/yr",
        UnitIsOfGoods = true,
        Bounds = Bounds.Closed(0, 1e15),
        Default = Defaults.HumanGood.ClaimPerYear,
    };

    public static readonly WorldKey ClaimGrowth = new(
        "claim-growth", KeyKind.Number, "growth of that claim, a log rate")
    {
        Unit = "1/yr",
        Bounds = Bounds.Closed(-1, 2),
        DefaultText = "the economy's growth",
    };

    public static readonly WorldSection Good = new(
        "human.goods.GOOD", "What humans make, use and claim of one good.",
        [Output, GoodGrowth, GoodDiversion, Life, InService, PastGrowth, Claim,
        ClaimGrowth]);

    public static readonly WorldKey Growth = new(
        "growth", KeyKind.Number, "growth of the economy, a log rate: of its outputs and its claims")
    {
        Unit = "1/yr",
        Bounds = Bounds.Closed(-1, 2),
        Default = Defaults.Human.GrowthPerYear,
    };

    public static readonly WorldKey Diversion = new(
        "diversion", KeyKind.Number, "share of its output of a good that it sells to the loop at most")
    {
        Unit = "1",
        Bounds = Bounds.Closed(0, 1),
        IsRequired = true,
        Example = "5 %",
    };

    public static readonly WorldKey Goods = new("goods", KeyKind.Sections, "what it makes, uses and claims, by good")
    {
        DefaultText = "nothing",
        Section = Good,
    };

    public static readonly WorldSection Section = new(
        "human",
        "The human economy, the other owner on the planet: the market sells what it diverts, and it buys what the "
        + "market takes.",
        [Growth, Diversion, Goods]);
}
