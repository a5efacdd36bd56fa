using Twin.Host.Output;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Showing;

namespace Twin.Host.Show;

/// <summary>The document of <c>twin show</c>.</summary>
internal sealed record ShowReport
{
    /// <summary>The run's folder.</summary>
    public required string Run { get; init; }

    /// <summary>Whose numbers these are.</summary>
    public required BoundaryReport Boundary { get; init; }

    /// <summary>What is shown.</summary>
    public required string Entity { get; init; }

    /// <summary>robot, fleet, site or good.</summary>
    public required string Kind { get; init; }

    /// <summary>When, as a date.</summary>
    public required string At { get; init; }

    /// <summary>Its figures.</summary>
    public required IReadOnlyList<ShownFigure> State { get; init; }

    /// <summary>What happened last, oldest first.</summary>
    public IReadOnlyList<ShowHappening> History { get; init; } = [];

    /// <summary>What comes next; null where it waits for others.</summary>
    public ShowNext? Next { get; init; }

    /// <summary>Of a fleet: states, time, energy, queues, places and the worst ten.</summary>
    public FleetPortrait? Fleet { get; init; }

    public static ShowReport Of(string run, WorldRecord world, RobotPortrait robot) => new()
    {
        Run = run,
        Boundary = BoundaryReport.From(world),
        Entity = robot.Name,
        Kind = "robot",
        At = Instant.Text(world.From, robot.AtMicros),
        State = robot.State,
        History = Told(world.From, robot.History),
        Next = robot.Next is { } next ? new ShowNext(Instant.Text(world.From, next.AtMicros), next.What) : null,
    };

    public static ShowReport Of(string run, WorldRecord world, FleetPortrait fleet) => new()
    {
        Run = run,
        Boundary = BoundaryReport.From(world),
        Entity = fleet.Fleet,
        Kind = "fleet",
        At = Instant.Text(world.From, fleet.AtMicros),
        State = fleet.Figures,
        Fleet = fleet,
    };

    public static ShowReport Of(string run, WorldRecord world, SitePortrait site) => new()
    {
        Run = run,
        Boundary = BoundaryReport.From(world),
        Entity = site.Site,
        Kind = "site",
        At = Instant.Text(world.From, site.AtMicros),
        State = site.State,
        History = Told(world.From, site.History),
        Next = site.NextMicros is { } next ? new ShowNext(Instant.Text(world.From, next), "its next step") : null,
    };

    public static ShowReport Of(string run, WorldRecord world, GoodPortrait good) => new()
    {
        Run = run,
        Boundary = BoundaryReport.From(world),
        Entity = good.Good,
        Kind = "good",
        At = Instant.Text(world.From, good.AtMicros),
        State = good.State,
    };

    private static List<ShowHappening> Told(DateOnly from, IReadOnlyList<Happening> history) =>
        [.. history.Select(one => new ShowHappening(one.Event, Instant.Text(from, one.AtMicros), one.What))];
}
