using Twin.Scenario.Document;

namespace Twin.Scenario.Keys;

/// <summary>The keys of a fleet whose robots are modelled one by one.</summary>
internal static class IndividualKeys
{
    private const double MostWatts = 1e7;

    public static readonly WorldKey Battery = new("battery", KeyKind.Number, "energy a battery holds")
    {
        Unit = "J",
        Bounds = Bounds.Closed(0, 2e9),
        DefaultText = "none: only on a cable",
        Example = "2 kWh",
    };

    public static readonly WorldKey Cable = new("cable", KeyKind.Flag, "robots hang on a cable and need no charge")
    {
        DefaultText = "false",
    };

    public static readonly WorldKey Power = new("power", KeyKind.Name, "the flow good that charging draws")
    {
        DefaultText = "none: only on a cable",
    };

    public static readonly WorldKey Moving = Watts("moving", "drawn from the battery while moving");

    public static readonly WorldKey Working = Watts("working", "drawn from the battery at work");

    public static readonly WorldKey Idle = Watts("idle", "drawn from the battery while idle");

    public static readonly WorldKey Charging = Watts("charging", "drawn from the grid at a charging place");

    public static readonly WorldKey Efficiency = new(
        "efficiency", KeyKind.Number, "share of what is drawn that is stored")
    {
        Unit = "1",
        Bounds = Bounds.Above(0, 1),
        Default = Defaults.Individuals.Efficiency,
    };

    public static readonly WorldKey Speed = new("speed", KeyKind.Number, "speed")
    {
        Unit = "m/s",
        Bounds = Bounds.Closed(0.01, 100),
        Default = Defaults.Individuals.MetresPerSecond,
    };

    public static readonly WorldKey Task = new(
        "task", KeyKind.Number, "length of the tasks that hours of work are cut into")
    {
        Unit = "h",
        Bounds = Bounds.Closed(0.01, 1_000),
        Default = Defaults.Individuals.TaskHours,
    };

    public static readonly WorldKey Waiting = new(
        "waiting", KeyKind.Number, "share of its time that a robot is expected to stand in queues or idle")
    {
        Unit = "1",
        Bounds = Bounds.Closed(0, 0.9),
        Default = Defaults.Individuals.WaitingShare,
    };

    public static readonly WorldKey Crew = new("crew", KeyKind.Number, "share of the fleet that repairs the others")
    {
        Unit = "1",
        Bounds = Bounds.Closed(0, 0.5),
        Default = Defaults.Individuals.CrewShare,
    };

    public static readonly WorldKey Spares = new("spares", KeyKind.Name, "the good of which a repair uses one unit")
    {
        DefaultText = "none",
    };

    public static readonly WorldKey SpareStock = new("spare-stock", KeyKind.Number, "spare parts kept on the shelf")
    {
        Unit = "1",
        Bounds = Bounds.Closed(0, 1e6),
        Default = Defaults.Individuals.SpareStock,
    };

    public static readonly WorldKey Dispatch = new("dispatch", KeyKind.Choice, "how orders and robots are matched")
    {
        Choices = Words.Dispatches,
        DefaultText = Words.Dispatches[(int)Defaults.Individuals.Dispatch],
    };

    public static readonly WorldKey Policy = new("charge", KeyKind.Choice, "when robots charge")
    {
        Choices = Words.Chargings,
        DefaultText = Words.Chargings[(int)Defaults.Individuals.Charging],
    };

    public static readonly WorldKey Threshold = Share(
        "threshold", "share of the capacity below which a free robot charges", Defaults.Individuals.Threshold);

    public static readonly WorldKey TopUp = Share(
        "top-up", "share of the capacity below which it charges by opportunity", Defaults.Individuals.TopUp);

    public static readonly WorldKey Learning = Share(
        "learning", "exponent with which pooled hours lower the failure rate", Defaults.Individuals.LearningExponent);

    public static readonly WorldKey LearningFloor = Share(
        "learning-floor", "share of the failure rate that learning cannot remove", Defaults.Individuals.LearningFloor);

    public static readonly WorldKey Learned = new(
        "learned", KeyKind.Number, "hours worked by robots of this make before the run")
    {
        Unit = "h",
        Bounds = Bounds.Closed(0, 1e12),
        Default = Defaults.Individuals.LearnedHours,
    };

    public static readonly WorldKey Most = new(
        "most", KeyKind.Number, "robots that there may ever be, those retired counted")
    {
        Unit = "1",
        Bounds = Bounds.Closed(0, 4e6),
        DefaultText = "twice those of the start",
    };

    public static readonly WorldKey Skills = new(
        "skills", KeyKind.Sections, "skills beside that of ordinary tasks")
    {
        DefaultText = "none",
        Section = SkillKeys.Section,
    };

    public static readonly WorldKey Tool = new(
        "tool", KeyKind.Name, "the tool of ordinary tasks; each robot carries one")
    {
        DefaultText = "any will do",
    };

    public static readonly WorldKey ToolChange = new(
        "tool-change", KeyKind.Number, "time of a change of tools, where a task needs another than the robot carries")
    {
        Unit = "h",
        Bounds = Bounds.Closed(0, 100),
        Default = Defaults.Individuals.ToolChangeHours,
    };

    public static readonly WorldKey ToolPlace = new("tool-place", KeyKind.Name, "the place where tools are changed")
    {
        DefaultText = "where the robot stands",
    };

    public static readonly WorldKey X = Metres("x", "east of the site's corner");

    public static readonly WorldKey Y = Metres("y", "north of the site's corner");

    public static readonly WorldKey Chargers = new("chargers", KeyKind.Number, "charging places")
    {
        Unit = "1",
        Bounds = Bounds.Closed(0, 1e6),
        Default = 0,
    };

    public static readonly WorldSection Place = new(
        "fleets.ID.individual.places.PLACE", "A place where robots work or charge.", [X, Y, Chargers]);

    public static readonly WorldKey Places = new(
        "places", KeyKind.Sections, "places of the site; ways between them are straight")
    {
        DefaultText = "one place without a charger",
        Section = Place,
    };

    public static readonly WorldSection Section = new(
        "fleets.ID.individual",
        "Robots modelled one by one; docs/robots.md.",
        [
            Battery, Cable, Power, Moving, Working, Idle, Charging, Efficiency, Speed, Task, Waiting, Crew, Spares,
            SpareStock, Dispatch, Policy, Threshold, TopUp, Learning, LearningFloor, Learned, Skills, Tool, ToolChange,
            ToolPlace, Most, Places,
        ]);

    private static WorldKey Watts(string name, string meaning) => new(name, KeyKind.Number, meaning)
    {
        Unit = "W",
        Bounds = Bounds.Closed(0, MostWatts),
        Default = 0,
    };

    private static WorldKey Share(string name, string meaning, double otherwise) =>
        new(name, KeyKind.Number, meaning)
        {
            Unit = "1",
            Bounds = Bounds.Closed(0, 1),
            Default = otherwise,
        };

    private static WorldKey Metres(string name, string meaning) => new(name, KeyKind.Number, meaning)
    {
        Unit = "m",
        Bounds = Bounds.Closed(0, 1e5),
        Default = 0,
    };
}
