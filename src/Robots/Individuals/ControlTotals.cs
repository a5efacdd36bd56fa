using System.Runtime.InteropServices;

namespace Twin.Robots.Individuals;

/// <summary>Sums of a fleet control since the run began.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct ControlTotals
{
    /// <summary>Robots in service, broken down ones included.</summary>
    public long InService;

    /// <summary>Robots built in the run.</summary>
    public long Built;

    /// <summary>Robots retired.</summary>
    public long Retired;

    /// <summary>Tasks done.</summary>
    public long TasksDone;

    /// <summary>Tasks refused because the order book was full.</summary>
    public long TasksRefused;

    /// <summary>Tasks that a failure cut short and another robot finished.</summary>
    public long TasksCut;

    /// <summary>Orders a robot turned down because its charge did not reach.</summary>
    public long Declined;

    /// <summary>Seconds of moving, moves under way counted whole.</summary>
    public long MovingSeconds;

    /// <summary>Seconds of moving to tasks, moves under way counted whole.</summary>
    public long TaskMovingSeconds;

    /// <summary>Seconds of work on tasks, tasks under way counted whole.</summary>
    public long WorkingSeconds;

    /// <summary>Seconds of work on tasks that are done or were cut. Unit: s.</summary>
    public long DeliveredSeconds;

    /// <summary>Seconds of repairing, repairs under way counted whole.</summary>
    public long RepairingSeconds;

    /// <summary>Charges ended.</summary>
    public long Charges;

    /// <summary>Energy stored in batteries. Unit: J.</summary>
    public long StoredJ;

    /// <summary>Energy drawn for it. Unit: J.</summary>
    public long DrawnJ;

    /// <summary>Failures.</summary>
    public long Failures;

    /// <summary>Repairs ended.</summary>
    public long Repairs;

    /// <summary>Spare parts used.</summary>
    public long SparesUsed;

    /// <summary>Tools changed.</summary>
    public long ToolChanges;

    /// <summary>Seconds of changing tools, changes under way counted whole. Unit: s.</summary>
    public long ToolSeconds;

    /// <summary>Work orders raised, those refused counted.</summary>
    public long OrdersRaised;

    /// <summary>Work orders done.</summary>
    public long OrdersDone;

    /// <summary>Work orders of them done after they were due.</summary>
    public long OrdersLate;

    /// <summary>Work orders refused.</summary>
    public long OrdersRefused;

    /// <summary>Seconds of ways and changes of tools for work orders, those under way counted whole. Unit: s.</summary>
    public long OrderWaySeconds;
}
