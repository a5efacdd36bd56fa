using Twin.Actors;
using Twin.Robots.Individuals;
using Twin.World.Assembly;

namespace Twin.World.Showing;

/// <summary>States of robots in the words of VDA 5050 and of docs/robots.md.</summary>
public static class RobotWords
{
    /// <summary>The states that a robot in service can be in, in the order in which they are shown.</summary>
    public static IReadOnlyList<RobotMode> InService { get; } =
    [
        RobotMode.Working, RobotMode.Moving, RobotMode.Charging, RobotMode.Waiting, RobotMode.Idle, RobotMode.Failed,
        RobotMode.InRepair,
    ];

    /// <summary>The word of a state.</summary>
    /// <param name="mode">The state.</param>
    public static string Of(RobotMode mode) => mode switch
    {
        RobotMode.Unborn => "not built",
        RobotMode.InRepair => "in repair",
        _ => mode.ToString().ToLowerInvariant(),
    };

    /// <summary>The operating mode of VDA 5050, 3.0 table 11.</summary>
    /// <param name="mode">The state.</param>
    public static string OperatingMode(RobotMode mode) =>
        mode is RobotMode.InRepair or RobotMode.Retired ? "SERVICE" : "AUTOMATIC";

    /// <summary>The type of the action that a robot's order has it do; null where it does none.</summary>
    /// <remarks>VDA 5050 predefines <c>startCharging</c>; the others are of this fleet, as its section on actions
    /// allows.</remarks>
    /// <param name="mode">The state.</param>
    /// <param name="job">What for.</param>
    public static string? ActionType(RobotMode mode, RobotJob job) => mode is RobotMode.Charging
        ? "startCharging"
        : mode is not RobotMode.Working ? null
        : job switch
        {
            RobotJob.Tool => "changeTool",
            RobotJob.Repair => "repair",
            _ => "work",
        };

    /// <summary>A work order in words: <c>maintenance of panel-works, number 17</c>.</summary>
    /// <param name="world">The world.</param>
    /// <param name="order">The order.</param>
    public static string Order(AssembledWorld world, OrderReport order)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (order.Sender == Address.Nobody) return $"number {order.Number}";
        var name = world.Shard.NameOf(order.Sender);
        return $"maintenance of {name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..]}, number {order.Number}";
    }

    /// <summary>The action state of VDA 5050 of the robot's order; null where it has none.</summary>
    /// <param name="mode">The state.</param>
    public static string? ActionState(RobotMode mode) => mode switch
    {
        RobotMode.Moving => "INITIALIZING",
        RobotMode.Working or RobotMode.Charging => "RUNNING",
        RobotMode.Waiting => "WAITING",
        RobotMode.Failed or RobotMode.InRepair => "FAILED",
        _ => null,
    };
}
