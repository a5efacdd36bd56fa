using Twin.Actors;

namespace Twin.Robots.Individuals;

/// <summary>What a fleet control knows of one robot.</summary>
/// <param name="Place">Where it is, or is going: index of the place.</param>
/// <param name="Tool">The tool it carries; 0 for none.</param>
/// <param name="Patient">Row of the robot it repairs; −1 where it repairs none.</param>
/// <param name="Order">Its order; null without one.</param>
public readonly record struct RosterReport(int Place, int Tool, int Patient, OrderReport? Order)
{
    /// <summary>Reads the roster.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="control">The row of the robot's fleet control.</param>
    /// <param name="row">The robot's row.</param>
    public static RosterReport Of(Shard shard, in ControlState control, int row)
    {
        ArgumentNullException.ThrowIfNull(shard);
        var word = shard.List(control.Roster)[row];
        var (duty, link) = (Roster.Duty(word), Roster.Link(word));
        return new RosterReport(
            Roster.Place(word), Roster.Tool(word), duty == RobotDuty.Repair ? link : Roster.Nobody,
            duty is RobotDuty.Task or RobotDuty.Tool ? OrderReport.At(shard, control, link) : null);
    }
}
