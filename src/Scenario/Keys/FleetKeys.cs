using Twin.Scenario.Document;
using Twin.World.Records;

namespace Twin.Scenario.Keys;

/// <summary>The keys of a robot fleet.</summary>
internal static class FleetKeys
{
    public static readonly WorldKey Robot = new(
        "robot",
        KeyKind.Name,
        "the good that its robots are")
    {
        IsRequired = true,
        Example = "robot",
    };

    public static readonly WorldKey Hours = new(
        "hours",
        KeyKind.Name,
        "the flow good that they deliver; its unit is h, or robot·h")
    {
        IsRequired = true,
        Example = "robot-hours",
    };

    public static readonly WorldKey Count = new("count", KeyKind.Number, "robots in service at the start")
    {
        Unit = "robot unit",
        UnitIsOfGoods = true,
        Bounds = Bounds.Closed(0, 1e12),
        Default = Defaults.Fleet.Count,
    };

    public static readonly WorldKey PastGrowth = new(
        "past-growth",
        KeyKind.Number,
        "growth of the fleet before the run, a log rate: sets ages and what is under way")
    {
        Unit = "1/yr",
        Bounds = Bounds.Closed(-1, 2),
        DefaultText = "even ages, nothing under way",
    };

    public static readonly WorldKey Life = new("life", KeyKind.Number, "age at which a robot is retired")
    {
        Unit = "yr",
        Bounds = Bounds.Above(0, 100),
        IsRequired = true,
        Example = "5 yr",
    };

    public static readonly WorldKey Build = new("build", KeyKind.Number, "from delivery to service")
    {
        Unit = "yr",
        Bounds = Bounds.Closed(0, 30),
        Default = Defaults.Fleet.BuildYears,
    };

    public static readonly WorldKey Duty = new("duty", KeyKind.Number, "share of all hours that a working robot works")
    {
        Unit = "1",
        Bounds = Bounds.Above(0, 1),
        Default = Defaults.Fleet.Duty,
    };

    public static readonly WorldKey Mtbf = new("mtbf", KeyKind.Number, "mean working time between failures; 0 is never")
    {
        Unit = "h",
        Bounds = Bounds.Closed(0, 1e9),
        Default = Defaults.Fleet.MtbfHours,
    };

    public static readonly WorldKey Mttr = new("mttr", KeyKind.Number, "mean time to repair")
    {
        Unit = "h",
        Bounds = Bounds.Closed(0, 1e6),
        Default = Defaults.Fleet.MttrHours,
    };

    public static readonly WorldKey Inputs = new(
        "inputs",
        KeyKind.Amounts,
        "current inputs per hour of work; a plain amount of the input is read as per hour")
    {
        Unit = "input unit/hours unit",
        UnitIsOfGoods = true,
        Bounds = Bounds.Above(0, 1e9),
        DefaultText = "none",
    };

    public static readonly WorldKey Scrap = new(
        "scrap",
        KeyKind.Amounts,
        "what comes back of a retired robot onto the stock of its depot; the rest is waste")
    {
        Unit = "good unit/robot unit",
        UnitIsOfGoods = true,
        Bounds = Bounds.Above(0, 1e9),
        DefaultText = "none",
    };

    public static readonly WorldKey Individual = new(
        "individual", KeyKind.Section, "robots modelled one by one instead of in age cohorts")
    {
        DefaultText = "age cohorts",
        Section = IndividualKeys.Section,
    };

    public static readonly WorldKey Owner = new("owner", KeyKind.Choice, "whose it is")
    {
        Choices = Words.Owners,
        DefaultText = WorldKeys.OwnerDefault,
    };

    public static readonly WorldKey Depot = new("depot", KeyKind.Name, "the depot that serves its stock goods")
    {
        DefaultText = SiteRecord.DefaultDepot,
    };

    public static readonly WorldKey Grid = new(
        "grid",
        KeyKind.Name,
        "the grid that serves its flow goods and takes its hours")
    {
        DefaultText = SiteRecord.DefaultGrid,
    };

    public static readonly WorldSection Section = new(
        "fleets.ID",
        "A robot fleet, in age cohorts or one by one: robots in, hours of work out.",
        [
            Robot, Hours, Count, PastGrowth, Life, Build, Duty, Mtbf, Mttr, Inputs, Scrap, Individual, Owner, Depot,
            Grid,
        ]);
}
