using Twin.Actors;

namespace Twin.Robots.Individuals;

/// <summary>What a fleet control knows of one robot.</summary>
/// <param name="Place">Where it is, or is going: index of the place.</param>
/// <param name="OrderSeconds">Work of its order; 0 without one. Unit: s.</param>
/// <param name="Patient">Row of the robot it repairs; −1 where it repairs none.</param>
public readonly record struct RosterReport(int Place, int OrderSeconds, int Patient)
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
        var seconds = duty == RobotDuty.Task ? OrderSlots.At(shard.List(control.Orders), link).Seconds : 0;
        return new RosterReport(Roster.Place(word), seconds, duty == RobotDuty.Repair ? link : Roster.Nobody);
    }
}
