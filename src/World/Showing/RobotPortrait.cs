using Twin.Actors;
using Twin.Robots.Individuals;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.World.Showing;

/// <summary>One robot at one instant: its state, what happened to it, what comes next.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Fleet">Its fleet.</param>
/// <param name="AtMicros">When. Unit: µs of simulated time.</param>
/// <param name="State">Its figures.</param>
/// <param name="History">What happened to it last, oldest first.</param>
/// <param name="Next">When its next event is due, and what; null where it waits for others.</param>
public sealed record RobotPortrait(
    string Name, string Fleet, long AtMicros, IReadOnlyList<ShownFigure> State, IReadOnlyList<Happening> History,
    (long AtMicros, string What)? Next)
{
    private const double SecondsPerHour = 3_600, JoulesPerKilowattHour = 3.6e6, MicrosPerSecond = 1e6;

    /// <summary>How far back the history reaches: a few charges and a repair. Unit: µs.</summary>
    public const long WindowMicros = 3 * 24 * StepClock.HourMicros;

    /// <summary>Runs to a time and looks at a robot.</summary>
    /// <param name="run">A run at some time before; it is spent.</param>
    /// <param name="row">The robot's row.</param>
    /// <param name="atMicros">When. Unit: µs of simulated time.</param>
    public static RobotPortrait Of(WorldRun run, int row, long atMicros)
    {
        ArgumentNullException.ThrowIfNull(run);
        var names = new RobotNames(run.World);
        while (run.NowMicros < atMicros - WindowMicros) run.Advance(atMicros - WindowMicros);
        var log = new RobotLog(run.World, names, row);
        run.World.Shard.Observer = log;
        while (run.NowMicros < atMicros) run.Advance(atMicros);
        var robot = run.World.Shard.Rows<RobotState>(names.Kind)[row];
        var fleet = names.FleetOf(robot.Fleet);
        var next = run.World.Shard.NextTimerOf(new Address(names.Kind, row));
        return new RobotPortrait(
            names.NameOf(row), fleet.Id, atMicros, StateOf(run.World, names, row, robot, atMicros, next), log.Last,
            next is { } due ? (due, EndOf(robot)) : null);
    }

    /// <summary>Looks at a robot where the run stands; nothing of its past is told.</summary>
    /// <param name="run">The run; only read.</param>
    /// <param name="names">The names of its robots.</param>
    /// <param name="row">The robot's row.</param>
    /// <param name="due">When its own timer rings, as the shard tells it; null where none is set. Unit: µs.</param>
    /// <returns>Its figures, and what happens when the timer rings.</returns>
    public static (IReadOnlyList<ShownFigure> State, string? Next) Now(
        WorldRun run, RobotNames names, int row, long? due)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(names);
        var robot = run.World.Shard.Rows<RobotState>(names.Kind)[row];
        return (StateOf(run.World, names, row, robot, run.NowMicros, due), due is null ? null : EndOf(robot));
    }

    private static List<ShownFigure> StateOf(
        AssembledWorld world, RobotNames names, int row, RobotState robot, long atMicros, long? next)
    {
        var fleet = names.FleetOf(robot.Fleet);
        var control = world.Shard.Row<ControlState>(world.Shard.AddressOf(FleetControl.Kind, fleet.Id));
        var word = RosterReport.Of(world.Shard, control, row);
        List<ShownFigure> state =
        [
            ShownFigure.Word("state", RobotWords.Of(robot.Mode)),
            ShownFigure.Word("operating mode", RobotWords.OperatingMode(robot.Mode)),
            ShownFigure.Word("fleet", names.IsCrew(robot.Fleet) ? fleet.Id + ", crew" : fleet.Id),
            ShownFigure.Word("place", RobotNames.PlaceOf(fleet, word.Place)),
            ShownFigure.Word("skill", names.SkillsOf(robot.Fleet)),
        ];
        if (names.ToolsOf(robot.Fleet) is { Count: > 0 } tools)
        {
            state.Add(ShownFigure.Word("tool", word.Tool == 0 ? "none" : tools[word.Tool - 1]));
        }

        if (RobotWords.ActionType(robot.Mode, robot.Job) is { } type) state.Add(ShownFigure.Word("action type", type));
        if (RobotWords.ActionState(robot.Mode) is { } action) state.Add(ShownFigure.Word("action state", action));
        var now = atMicros / MicrosPerSecond;
        if (!fleet.Individual!.Cable)
        {
            var charge = robot.Charge + Unspent(robot, fleet.Individual, next, atMicros);
            state.Add(ShownFigure.Of("charge", charge / JoulesPerKilowattHour, "kWh"));
            state.Add(ShownFigure.Of("state of charge", charge / fleet.Individual.BatteryJ, "1"));
        }

        state.Add(ShownFigure.Of("age", (now - robot.Born) / SecondsPerHour / StepClock.HoursPerYear, "yr"));
        state.Add(ShownFigure.Of("worked", robot.Worked / SecondsPerHour, "h"));
        if (robot.FailsIn != Robot.Never && robot.Mode is not (RobotMode.Failed or RobotMode.InRepair))
        {
            state.Add(ShownFigure.Of("work to next failure", robot.FailsIn / SecondsPerHour, "h"));
        }

        if (word.Order is { } order) AddOrder(state, world, fleet.Individual!, order);
        if (word.Patient >= 0) state.Add(ShownFigure.Word("repairs", names.NameOf(word.Patient)));
        return state;
    }

    private static void AddOrder(
        List<ShownFigure> state, AssembledWorld world, IndividualsRecord each, OrderReport order)
    {
        state.Add(ShownFigure.Of("task", order.Seconds / SecondsPerHour, "h"));
        if (!order.IsWorkOrder) return;
        state.Add(ShownFigure.Word("order", RobotWords.Order(world, order)));
        state.Add(ShownFigure.Word("needs skill", FleetSkills.NameOf(each, order.Skill)));
    }

    /// <summary>What a phase under way has booked and not used yet, at its steady draw.</summary>
    private static double Unspent(RobotState robot, IndividualsRecord each, long? next, long atMicros)
    {
        var left = ((next ?? atMicros) - atMicros) / MicrosPerSecond;
        return robot.Mode switch
        {
            RobotMode.Moving => left * each.MovingWatts,
            RobotMode.Working => left * each.WorkingWatts,
            RobotMode.Charging => robot.Clock - (left * each.ChargingWatts * each.Efficiency),
            _ => 0,
        };
    }

    private static string EndOf(RobotState robot) => robot switch
    {
        { IsCut: true } => "breaks down",
        { Mode: RobotMode.Moving } => "arrives",
        { Mode: RobotMode.Charging } => "is charged",
        _ => "is done",
    };
}
