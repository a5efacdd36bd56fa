using Twin.Scenario.Document;
using Twin.World.Records;

namespace Twin.Scenario.Keys;

/// <summary>The keys of a site.</summary>
internal static class SiteKeys
{
    private static readonly string[] Makers = ["mine", "process-plant", "solar-plant", "works", "chip-fab",
        "data-centre"];
    private static readonly string[] Places = ["depot", "grid"];
    private static readonly string[] Served = [.. Makers, "storage"];

    public static readonly WorldKey Kind = new("kind", KeyKind.Choice, "what the site is")
    {
        Choices = Words.SiteKinds,
        IsRequired = true,
        Example = "process-plant",
    };

    public static readonly WorldKey Process = new("process", KeyKind.Name, "the recipe it runs")
    {
        OnlyFor = Makers,
        NeededBy = Makers,
        Example = "make-metal",
    };

    public static readonly WorldKey Capacity = new("capacity", KeyKind.Number, "opening capacity")
    {
        Unit = "output unit/yr",
        UnitIsOfGoods = true,
        Bounds = Bounds.Closed(0, 1e15),
        Default = Defaults.Site.CapacityPerYear,
        OnlyFor = Makers,
    };

    public static readonly WorldKey Opens = new(
        "opens",
        KeyKind.Number,
        "time since the start at which it begins to work; until then its equipment is built with the rest and stands "
        + "idle")
    {
        Unit = "yr",
        Bounds = Bounds.Closed(0, 1000),
        Default = Defaults.Site.OpensYears,
        OnlyFor = Makers,
    };

    public static readonly WorldKey Owner = new(
        "owner",
        KeyKind.Choice,
        "whose it is: what the loop takes from human owners is an import")
    {
        Choices = Words.Owners,
        DefaultText = WorldKeys.OwnerDefault,
    };

    public static readonly WorldKey Depot = new("depot", KeyKind.Name, "the depot that serves its stock goods")
    {
        DefaultText = SiteRecord.DefaultDepot,
        OnlyFor = Served,
    };

    public static readonly WorldKey Grid = new("grid", KeyKind.Name, "the grid that serves its flow goods")
    {
        DefaultText = SiteRecord.DefaultGrid,
        OnlyFor = Served,
    };

    public static readonly WorldKey Stock = new("stock", KeyKind.Amounts, "opening stocks, by good")
    {
        Unit = "the good's unit",
        UnitIsOfGoods = true,
        Bounds = Bounds.Closed(0, 1e18),
        DefaultText = "none",
        OnlyFor = Places,
    };

    public static readonly WorldKey Cover = new(
        "cover",
        KeyKind.Number,
        "stock of output, in time of own capacity, above which it stops starting work")
    {
        Unit = "yr",
        Bounds = Bounds.Above(0, 1000),
        Default = SiteRecord.DefaultCoverYears,
        OnlyFor = Makers,
    };

    public static readonly WorldKey Reserve = new(
        "reserve",
        KeyKind.Number,
        "what can be dug in all; 0 is without limit")
    {
        Unit = "output unit",
        UnitIsOfGoods = true,
        Bounds = Bounds.Closed(0, 1e18),
        Default = Defaults.Site.Reserve,
        OnlyFor = ["mine"],
    };

    public static readonly WorldKey GradeAtEnd = new(
        "grade-at-end",
        KeyKind.Number,
        "grade left when the reserve is used up, as a share of the opening grade")
    {
        Unit = "1",
        Bounds = Bounds.Above(0, 1),
        Default = Defaults.Site.GradeAtEnd,
        OnlyFor = ["mine"],
    };

    public static readonly WorldKey Monthly = new(
        "monthly",
        KeyKind.Numbers,
        "output of each month as a share of the yearly mean: twelve numbers of mean 1")
    {
        Unit = "1",
        Bounds = Bounds.Closed(0, 12),
        DefaultText = "the same every month",
        OnlyFor = ["solar-plant"],
    };

    public static readonly WorldKey Hourly = new(
        "hourly",
        KeyKind.Column,
        "output of each hour of a year of 8,760 hours: file.csv#column of a file under data/; scaled to mean 1")
    {
        DefaultText = "by months, or the same every hour",
        OnlyFor = ["solar-plant"],
        Example = "solar-hourly.csv#golden-co",
    };

    public static readonly WorldKey PastGrowth = new(
        "past-growth",
        KeyKind.Number,
        "growth of its equipment before the run, a log rate: sets ages, what is under construction and work in "
        + "progress")
    {
        Unit = "1/yr",
        Bounds = Bounds.Closed(-1, 2),
        DefaultText = "nothing under way",
    };

    public static readonly WorldKey Maintenance = new(
        "maintenance", KeyKind.Section, "planned maintenance by robots")
    {
        DefaultText = "none",
        OnlyFor = Makers,
        Section = MaintenanceKeys.Section,
    };

    public static readonly WorldKey Stores = new("stores", KeyKind.Name, "the flow good it keeps")
    {
        OnlyFor = ["storage"],
        NeededBy = ["storage"],
        Example = "electricity",
    };

    public static readonly WorldKey Equipment = new("equipment", KeyKind.Name, "the good that is its equipment")
    {
        OnlyFor = ["storage"],
        NeededBy = ["storage"],
        Example = "battery-pack",
    };

    public static readonly WorldKey PerUnit = new("per-unit", KeyKind.Number, "what one unit of equipment keeps")
    {
        Unit = "stored unit/equipment unit",
        UnitIsOfGoods = true,
        Bounds = Bounds.Above(0, 1e9),
        OnlyFor = ["storage"],
        NeededBy = ["storage"],
        Example = "1 MWh/MWh",
    };

    public static readonly WorldKey Units = new("units", KeyKind.Number, "equipment in service at the start")
    {
        Unit = "equipment unit",
        UnitIsOfGoods = true,
        Bounds = Bounds.Closed(0, 1e15),
        Default = Defaults.Site.StorageUnits,
        OnlyFor = ["storage"],
    };

    public static readonly WorldKey RoundTrip = new("round-trip", KeyKind.Number, "what comes out per unit put in")
    {
        Unit = "1",
        Bounds = Bounds.Above(0, 1),
        Default = Defaults.Site.RoundTrip,
        OnlyFor = ["storage"],
    };

    public static readonly WorldKey Life = new("life", KeyKind.Number, "life of the equipment")
    {
        Unit = "yr",
        Bounds = Bounds.Above(0, 100),
        Default = Defaults.Site.StorageLifeYears,
        OnlyFor = ["storage"],
    };

    public static readonly WorldSection Section = new(
        "sites.ID",
        "A site: one recipe at one place, or a storage, depot or grid.",
        [
            Kind, Process, Capacity, Opens, Owner, Depot, Grid, Stock, Cover, Reserve, GradeAtEnd, Monthly, Hourly,
            PastGrowth, Maintenance,
            Stores,
            Equipment, PerUnit, Units, RoundTrip, Life,
        ]);
}
