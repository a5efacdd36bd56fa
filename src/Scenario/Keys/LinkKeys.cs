using Twin.Scenario.Document;

namespace Twin.Scenario.Keys;

/// <summary>The keys of a link.</summary>
internal static class LinkKeys
{
    public static readonly WorldKey From = new(
        "from",
        KeyKind.Name,
        "the depot it loads at")
    {
        IsRequired = true,
        Example = "d1",
    };

    public static readonly WorldKey To = new(
        "to",
        KeyKind.Name,
        "the depot it unloads at")
    {
        IsRequired = true,
        Example = "d2",
    };

    public static readonly WorldKey Goods = new("goods", KeyKind.Names, "the goods it carries, all of one unit")
    {
        IsRequired = true,
        Example = "[metal]",
    };

    public static readonly WorldKey Capacity = new("capacity", KeyKind.Number, "most it carries of each good")
    {
        Unit = "the goods' unit/yr",
        UnitIsOfGoods = true,
        Bounds = Bounds.Above(0, 1e15),
        IsRequired = true,
        Example = "10 t/yr",
    };

    public static readonly WorldKey Lead = new("lead", KeyKind.Number, "from loading to unloading")
    {
        Unit = "yr",
        Bounds = Bounds.Closed(0, 5),
        Default = Defaults.Link.LeadYears,
    };

    public static readonly WorldKey Loss = new("loss", KeyKind.Number, "share lost on the way")
    {
        Unit = "1",
        Bounds = Bounds.Below(0, 1),
        Default = Defaults.Link.Loss,
    };

    public static readonly WorldKey Owner = new("owner", KeyKind.Choice, "whose it is")
    {
        Choices = Words.Owners,
        DefaultText = WorldKeys.OwnerDefault,
    };

    public static readonly WorldSection Section = new(
        "links.ID", "Transport of goods from one depot to another.", [From, To, Goods, Capacity, Lead, Loss, Owner]);
}
