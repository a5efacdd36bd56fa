using System.Globalization;
using Twin.Actors;
using Twin.Robots.Individuals;
using Twin.World.Assembly;

namespace Twin.World.Showing;

/// <summary>Writes down what happens to one robot: its own events and the decisions of its fleet control.</summary>
internal sealed class RobotLog(AssembledWorld world, RobotNames names, int row) : IRunObserver
{
    private const int SecondsPerMinute = 60, SecondsPerHour = 3_600;
    private const double JoulesPerKilowattHour = 3.6e6;

    private readonly Queue<Happening> _last = new();

    /// <summary>Happenings kept: the last ones.</summary>
    public const int Kept = 24;

    /// <summary>The last happenings, oldest first.</summary>
    public IReadOnlyList<Happening> Last => [.. _last];

    /// <inheritdoc/>
    public void On<TEvent>(Address actor, long at, in TEvent e)
        where TEvent : unmanaged
    {
        if (e is RobotEvent own && actor.Kind == names.Kind && actor.Row == row) Add(at, Words(own));
        else if (e is ControlEvent control) Hear(at, control);
    }

    /// <inheritdoc/>
    public void Rejected(in Mail mail, long at, Rejection rejection)
    {
    }

    /// <inheritdoc/>
    public void Undelivered(in DeadLetter letter)
    {
    }

    private void Hear(long at, in ControlEvent e)
    {
        if (e.Kind == ControlEventKind.RepairGiven && e.Other == row)
        {
            Add(at, $"{names.NameOf(e.Row)} of the crew is sent to repair it: {Span(e.Seconds)}");
        }

        if (e.Row != row || Words(e) is not { } words) return;
        Add(at, words);
    }

    private string? Words(in ControlEvent e) => e.Kind switch
    {
        ControlEventKind.TaskGiven =>
            $"is sent to {Task()} of {Span(e.Seconds)} at {Place(e.Place)}, {Way(e.Travel)}",
        ControlEventKind.ToolGiven =>
            $"is sent to change its tool at {Place(e.Place)}, {Way(e.Travel)}, for {Task()}",
        ControlEventKind.ToolChanged =>
            $"has another tool, is sent to {Task()} of {Span(e.Seconds)} at {Place(e.Place)}, {Way(e.Travel)}",
        ControlEventKind.ToolCut => "leaves its task to others",
        ControlEventKind.ChargeGiven => $"is sent to charge at {Place(e.Place)}, {Way(e.Travel)}",
        ControlEventKind.RepairGiven =>
            $"is sent to repair {names.NameOf(e.Other)} at {Place(e.Place)}, {Way(e.Travel)}",
        ControlEventKind.TaskCut => $"leaves {Span(e.Seconds)} of its task to others",
        ControlEventKind.RepairCut => "leaves the repair undone",
        ControlEventKind.RepairEnded => $"has repaired {names.NameOf(e.Other)}",
        _ => null,
    };

    private static string Words(in RobotEvent e) => e.Kind switch
    {
        RobotEventKind.Built => "is built and enters service",
        RobotEventKind.Began when e.Mode == RobotMode.Charging =>
            $"begins to charge {Energy(e.Clock)}, {Span(e.Seconds)}",
        RobotEventKind.Began when e.Mode == RobotMode.Moving => $"sets out, {Span(e.Seconds)}",
        RobotEventKind.Began when RobotState.JobOf(e.Purpose) == RobotJob.Tool =>
            $"begins to change its tool, {Span(e.Seconds)}",
        RobotEventKind.Began => $"begins to work, {Span(e.Seconds)}",
        RobotEventKind.Finished => "is done",
        RobotEventKind.Charged => "is charged",
        RobotEventKind.Failed => "breaks down",
        RobotEventKind.Declined => "turns an order down: the charge does not reach, or its life is over",
        RobotEventKind.Queued => "waits for a charging place",
        RobotEventKind.RepairBegan => "its repair is taken",
        RobotEventKind.Repaired => "is repaired",
        _ => "retires",
    };

    /// <summary>What it was just sent to.</summary>
    private string Task()
    {
        var fleet = names.FleetOf(world.Shard.Rows<RobotState>(names.Kind)[row].Fleet);
        var address = world.Shard.AddressOf(FleetControl.Kind, fleet.Id);
        ref readonly var control = ref world.Shard.Row<ControlState>(address);
        return RosterReport.Of(world.Shard, control, row).Order is { IsWorkOrder: true } order
            ? $"a work order ({RobotWords.Order(world, order)})"
            : "a task";
    }

    private string Place(int place)
    {
        var state = world.Shard.Rows<RobotState>(names.Kind)[row];
        return RobotNames.PlaceOf(names.FleetOf(state.Fleet), place);
    }

    private void Add(long at, string what)
    {
        if (_last.Count == Kept) _last.Dequeue();
        _last.Enqueue(new Happening(world.Shard.EventCount, at, what));
    }

    private static string Way(int seconds) => seconds == 0 ? "where it stands" : $"{Span(seconds)} away";

    /// <summary>A time in its fitting unit.</summary>
    internal static string Span(long seconds) => seconds switch
    {
        < 2 * SecondsPerMinute => string.Create(CultureInfo.InvariantCulture, $"{seconds} s"),
        < 2 * SecondsPerHour => string.Create(
            CultureInfo.InvariantCulture, $"{(double)seconds / SecondsPerMinute:0.#} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(double)seconds / SecondsPerHour:0.##} h"),
    };

    private static string Energy(long joules) =>
        string.Create(CultureInfo.InvariantCulture, $"{joules / JoulesPerKilowattHour:0.###} kWh");
}
