using Twin.Robots.Individuals;

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
