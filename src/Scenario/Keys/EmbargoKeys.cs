using Twin.Scenario.Document;

namespace Twin.Scenario.Keys;

/// <summary>The keys of an embargo.</summary>
internal static class EmbargoKeys
{
    public static readonly WorldKey From = new(
        "from", KeyKind.Moment, "when it begins: a day, or a time from the start")
    {
        Unit = "yr",
        Bounds = Bounds.Closed(0, 1000),
        IsRequired = true,
        Example = "2028-01-01",
    };

    public static readonly WorldKey Until = new("until", KeyKind.Moment, "when it ends")
    {
        Unit = "yr",
        Bounds = Bounds.Above(0, 1000),
        DefaultText = "never",
    };

    public static readonly WorldKey InForce = new(
        "in-force", KeyKind.Number, "whether it comes: from 0.5 on; a prior of kind event makes it one of chance")
    {
        Unit = "1",
        Bounds = Bounds.Closed(0, 1),
        Default = 1,
    };

    public static readonly WorldSection Section = new(
        "market.imports.GOOD.embargo and market.exports.GOOD.embargo",
        "A time in which nothing of the good crosses the market; what is on its way still arrives.",
        [From, Until, InForce]);
}
