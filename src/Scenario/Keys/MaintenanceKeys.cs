using Twin.Scenario.Document;

namespace Twin.Scenario.Keys;

/// <summary>The keys of the planned maintenance of a site.</summary>
internal static class MaintenanceKeys
{
    public static readonly WorldKey Every = new("every", KeyKind.Number, "time at full load between two turns")
    {
        Unit = "h",
        Bounds = Bounds.Above(0, 1e6),
        IsRequired = true,
        Example = "500 h",
    };

    public static readonly WorldKey Takes = new("takes", KeyKind.Number, "work of an order, at a skill level of 1")
    {
        Unit = "h",
        Bounds = Bounds.Closed(0.01, 1_000),
        IsRequired = true,
        Example = "4 h",
    };

    public static readonly WorldKey Clock = new("clock", KeyKind.Choice, "whether time counts at which it stands")
    {
        Choices = Words.Clocks,
        DefaultText = Words.Clocks[(int)Defaults.Maintenance.Clock],
    };

    public static readonly WorldKey Orders = new("orders", KeyKind.Number, "work orders of a turn")
    {
        Unit = "1",
        Bounds = Bounds.Closed(1, 1e4),
        Default = Defaults.Maintenance.Orders,
    };

    public static readonly WorldKey Fleet = new("fleet", KeyKind.Name, "the fleet of single robots that does them")
    {
        DefaultText = "the only one",
    };

    public static readonly WorldKey Place = new("place", KeyKind.Name, "the fleet's place where they are done")
    {
        DefaultText = "that of the site's name, or the first",
    };

    public static readonly WorldKey Skill = new("skill", KeyKind.Name, "the skill of the fleet that they need")
    {
        DefaultText = "that of ordinary tasks",
    };

    public static readonly WorldKey Priority = new("priority", KeyKind.Number, "their priority among tasks")
    {
        Unit = "1",
        Bounds = Bounds.Closed(0, 15),
        Default = Defaults.Maintenance.Priority,
    };

    public static readonly WorldKey Due = new(
        "due", KeyKind.Number, "time from raising to overdue; then they go before all other tasks")
    {
        Unit = "h",
        Bounds = Bounds.Closed(0.01, 1e5),
        Default = Defaults.Maintenance.DueHours,
    };

    public static readonly WorldKey Left = new(
        "capacity-left", KeyKind.Number, "share of the capacity that is left while a turn is overdue")
    {
        Unit = "1",
        Bounds = Bounds.Closed(0, 1),
        Default = Defaults.Maintenance.CapacityLeft,
    };

    public static readonly WorldSection Section = new(
        "sites.ID.maintenance",
        "Planned maintenance by robots: work orders, without which the site's capacity falls; docs/robots.md.",
        [Every, Takes, Clock, Orders, Fleet, Place, Skill, Priority, Due, Left]);
}
