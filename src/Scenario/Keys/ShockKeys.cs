using Twin.Scenario.Document;

namespace Twin.Scenario.Keys;

/// <summary>The keys of a shock.</summary>
internal static class ShockKeys
{
    public static readonly WorldKey Of = new(
        "of",
        KeyKind.Paths,
        "what it multiplies, all by the same: sites.ID.capacity, processes.ID.yield, market.imports.GOOD.limit, "
        + "market.exports.GOOD.limit, human.goods.GOOD.output, .diversion or .claim, fleets.ID.mtbf")
    {
        IsRequired = true,
        Example = "[sites.park.capacity]",
    };

    public static readonly WorldKey Sigma = new(
        "sigma", KeyKind.Number, "standard deviation of the news of a quarter, of the logarithm")
    {
        Unit = "1",
        Bounds = Bounds.Closed(0, 1),
        IsRequired = true,
        Example = "5 %",
    };

    public static readonly WorldKey Persistence = new(
        "persistence", KeyKind.Number, "share of the logarithm that is left a quarter later")
    {
        Unit = "1",
        Bounds = Bounds.Closed(0, 0.99),
        Default = Defaults.Shock.Persistence,
    };

    public static readonly WorldSection Section = new(
        "shocks.ID",
        "News that nobody can foresee: each quarter it multiplies numbers of the running world, one on the average.",
        [Of, Sigma, Persistence]);
}
