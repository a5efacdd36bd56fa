using Twin.Host.Output;
using Twin.World.Showing;

namespace Twin.Host.Show;

/// <summary>The document of <c>twin show</c>.</summary>
internal sealed record ShowReport
{
    /// <summary>The run's folder.</summary>
    public required string Run { get; init; }

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

    public static ShowReport Of(string run, DateOnly from, RobotPortrait robot) => new()
    {
        Run = run,
        Entity = robot.Name,
        Kind = "robot",
        At = Instant.Text(from, robot.AtMicros),
        State = robot.State,
        History = Told(from, robot.History),
        Next = robot.Next is { } next ? new ShowNext(Instant.Text(from, next.AtMicros), next.What) : null,
    };

    public static ShowReport Of(string run, DateOnly from, FleetPortrait fleet) => new()
    {
        Run = run,
        Entity = fleet.Fleet,
        Kind = "fleet",
        At = Instant.Text(from, fleet.AtMicros),
        State = fleet.Figures,
        Fleet = fleet,
    };

    public static ShowReport Of(string run, DateOnly from, SitePortrait site) => new()
    {
        Run = run,
        Entity = site.Site,
        Kind = "site",
        At = Instant.Text(from, site.AtMicros),
        State = site.State,
        History = Told(from, site.History),
        Next = site.NextMicros is { } next ? new ShowNext(Instant.Text(from, next), "its next step") : null,
    };

    public static ShowReport Of(string run, DateOnly from, GoodPortrait good) => new()
    {
        Run = run,
        Entity = good.Good,
        Kind = "good",
        At = Instant.Text(from, good.AtMicros),
        State = good.State,
    };

    private static List<ShowHappening> Told(DateOnly from, IReadOnlyList<Happening> history) =>
        [.. history.Select(one => new ShowHappening(one.Event, Instant.Text(from, one.AtMicros), one.What))];
}
