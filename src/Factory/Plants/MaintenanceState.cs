using System.Runtime.InteropServices;
using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Plants;

/// <summary>Planned maintenance of a plant: a part of its row.</summary>
/// <remarks>
/// After so long at work the plant raises work orders at a fleet of robots. Until they are due it works on; from then
/// on, while one is not done, only a share of its capacity is left. Orders that are refused are raised again in the
/// next step, so that none is lost. The clock begins anew when the last of them is done.
/// </remarks>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct MaintenanceState
{
    /// <summary>Constant: time at work between two turns of maintenance; 0 = none is planned. Unit: µs.</summary>
    public long EveryMicros;

    /// <summary>Constant: whether time counts at which it stands.</summary>
    public bool IsByCalendar;

    /// <summary>Constant: orders of a turn.</summary>
    public int Orders;

    /// <summary>Constant: capacity that is left when a turn is overdue. Unit: 10^-9.</summary>
    public long LeftNano;

    /// <summary>Constant: who does them.</summary>
    public Address Fleet;

    /// <summary>Constant: what each takes, where, and when it is due.</summary>
    public WorkOrder Order;

    /// <summary>At work since the last turn. Unit: µs at full load.</summary>
    public long RunMicros;

    /// <summary>Orders of this turn that are not done.</summary>
    public int Open;

    /// <summary>Orders of them that wait to be raised again.</summary>
    public int Unsent;

    /// <summary>When this turn is due. Unit: µs of simulated time.</summary>
    public long DueAt;

    /// <summary>Orders raised, those raised again counted again.</summary>
    public long Raised;

    /// <summary>Orders done.</summary>
    public long Done;

    /// <summary>Orders refused.</summary>
    public long Refused;

    /// <summary>Whether it is overdue, so that capacity is held back.</summary>
    /// <param name="now">Unit: µs of simulated time.</param>
    public readonly bool IsOverdue(long now) => Open > 0 && now >= DueAt;
}
