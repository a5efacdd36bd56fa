using System.Globalization;
using Twin.Scenario.Document;

namespace Twin.Scenario.Keys;

/// <summary>The top level of a world file.</summary>
internal static class WorldKeys
{
    /// <summary>What stands for an owner that a site, link or fleet does not name.</summary>
    public const string OwnerDefault = "that of the top level";

    public static readonly WorldKey Twin = new("twin", KeyKind.Whole, "version of the file format")
    {
        Bounds = Bounds.Closed(1, 1),
        IsRequired = true,
        Example = "1",
    };

    public static readonly WorldKey Name = new(
        "name",
        KeyKind.Id,
        "the world's name")
    {
        IsRequired = true,
        Example = "ring",
    };

    public static readonly WorldKey Seed = new(
        "seed",
        KeyKind.Whole,
        "seed of every random stream; never invented by the program")
    {
        Bounds = Bounds.Closed(0, ulong.MaxValue),
        IsRequired = true,
        Example = "1",
    };

    public static readonly WorldKey From = new("from", KeyKind.Date, "the day at which simulated time is zero")
    {
        DefaultText = Defaults.World.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    public static readonly WorldKey Until = new("until", KeyKind.Moment, "how long the run lasts, or the day it ends")
    {
        Unit = "yr",
        Bounds = Bounds.Above(0, 1000),
        IsRequired = true,
        Example = "15 yr",
    };

    public static readonly WorldKey Step = new("step", KeyKind.Number, "the length of one step")
    {
        Unit = "h",
        Bounds = Bounds.Closed(1, 87_660),
        IsRequired = true,
        Example = "0.25 yr",
    };

    public static readonly WorldKey Include = new(
        "include",
        KeyKind.Files,
        "files read before this one, relative to it; they add, they never override")
    {
        DefaultText = "none",
    };

    public static readonly WorldKey Goods = Map(
        "goods", "everything that can be held, moved or made", GoodKeys.Section);

    public static readonly WorldKey Processes = Map("processes", "the recipes", ProcessKeys.Section);

    public static readonly WorldKey Sites = Map(
        "sites", "the places where recipes run and goods lie", SiteKeys.Section);

    public static readonly WorldKey Links = Map("links", "transport between depots", LinkKeys.Section);

    public static readonly WorldKey Fleets = Map("fleets", "robot fleets", FleetKeys.Section);

    public static readonly WorldKey Market = new("market", KeyKind.Section, "the outside market")
    {
        DefaultText = "none: a closed world",
        Section = MarketKeys.Section,
    };

    public static readonly WorldKey Human = new("human", KeyKind.Section, "the human economy")
    {
        DefaultText = "not followed: the market sells without end",
        Section = HumanKeys.Section,
    };

    public static readonly WorldKey Boundary = new(
        "boundary", KeyKind.Choice, "whose numbers these are: all of its figures are drawn at this line")
    {
        Choices = Words.Boundaries,
        DefaultText = Words.Boundaries[(int)Defaults.World.Boundary],
    };

    public static readonly WorldKey Owner = new(
        "owner", KeyKind.Choice, "who owns every site, link and fleet that says nothing else")
    {
        Choices = Words.Owners,
        DefaultText = "loop; with `economy`, `human` or another owner it must be said here or at each",
    };

    public static readonly WorldKey Economy = new(
        "economy", KeyKind.Section, "the economy that the loop sells to and buys from")
    {
        DefaultText = "none: prices and wages hold",
        Section = EconomyKeys.Section,
    };

    public static readonly WorldKey Planner = new("planner", KeyKind.Section, "who decides what is built")
    {
        DefaultText = "the defaults below",
        Section = PlannerKeys.Section,
    };

    public static readonly WorldKey Shocks = Map(
        "shocks", "news that moves numbers of the running world from quarter to quarter", ShockKeys.Section);

    public static readonly WorldKey Ensemble = new(
        "ensemble", KeyKind.Section, "what the members of an ensemble differ in")
    {
        DefaultText = "every number with a range or a prior",
        Section = EnsembleKeys.Section,
    };

    public static readonly WorldKey Priors = Map(
        "priors", "what is uncertain, for ensembles, by the path of the number", PriorKeys.Section);

    public static readonly WorldSection Section = new(
        "Top level",
        "A world file holds these keys and no others.",
        [Twin, Name, Seed, From, Until, Step, Boundary, Owner, Include, Goods, Processes, Sites, Links, Fleets, Market,
        Human, Economy, Planner, Shocks, Ensemble, Priors]);

    private static WorldKey Map(string name, string meaning, WorldSection section) =>
        new(name, KeyKind.Sections, meaning)
        {
            DefaultText = "none",
            Section = section,
        };
}
