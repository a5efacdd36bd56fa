using System.Runtime.InteropServices;
using Twin.Actors;

namespace Twin.Robots.Individuals;

/// <summary>The row of a fleet control: orders, queues, charging places, crews and spares of one site.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct ControlState
{
    /// <summary>Constant: how orders and robots are matched.</summary>
    public DispatchPolicy Dispatch;

    /// <summary>Constant: when robots charge.</summary>
    public ChargingPolicy Charging;

    /// <summary>Constant: whether repair takes its mean time always; else its length is exponential.</summary>
    public bool RepairIsConstant;

    /// <summary>Whether electricity is cheap at present.</summary>
    public bool IsCheap;

    /// <summary>Constant: charge below which a free robot charges. Unit: 1/1000 of the capacity.</summary>
    public int ThresholdPermille;

    /// <summary>Constant: charge below which it uses an opportunity. Unit: 1/1000 of the capacity.</summary>
    public int TopUpPermille;

    /// <summary>Constant: places of the site.</summary>
    public int Places;

    /// <summary>Constant: longest way between two places. Unit: m.</summary>
    public int FarthestMetres;

    /// <summary>Constant: number of its first fleet; its fleets follow each other.</summary>
    public int FirstFleet;

    /// <summary>Constant: its fleets.</summary>
    public int FleetCount;

    /// <summary>Constant: kind number of robots.</summary>
    public ushort RobotKind;

    /// <summary>Constant: mean time of a repair. Unit: s.</summary>
    public double RepairSeconds;

    /// <summary>Constant: seconds worked by robots of this make before the run began; 0 = nothing is learned.</summary>
    public double LearnedBefore;

    /// <summary>Constant: exponent of pooled learning.</summary>
    public double LearningExponent;

    /// <summary>Constant: share of the failure rate that learning cannot remove. Range: [0, 1].</summary>
    public double LearningFloor;

    /// <summary>Constant: spare parts that are kept, (s − 1, s); 0 = repairs need none.</summary>
    public int SpareBase;

    /// <summary>Constant: who supplies spares.</summary>
    public Address SpareSource;

    /// <summary>Constant: time of a change of tools; 0 where tools do not matter. Unit: s.</summary>
    public int ToolSeconds;

    /// <summary>Constant: where tools are changed; −1 where the robot stands.</summary>
    public int ToolPlace;

    /// <summary>Constant: tools and levels by skill: <see cref="RobotSkill"/>; empty where none has either.</summary>
    public ListHandle Skills;

    /// <summary>Way between two places: row by row. Unit: m.</summary>
    public ListHandle Distances;

    /// <summary>For each place all places by distance, itself first.</summary>
    public ListHandle Near;

    /// <summary>Constant: charging places by place.</summary>
    public ListHandle Chargers;

    /// <summary>Those of them that are taken, by place.</summary>
    public ListHandle Taken;

    /// <summary>Idle robots by place and fleet: <see cref="RobotQueue"/>.</summary>
    public ListHandle Idle;

    /// <summary>Order book: <see cref="OrderSlots"/>.</summary>
    public ListHandle Orders;

    /// <summary>The roster of all fleet controls: <see cref="Roster"/>.</summary>
    public ListHandle Roster;

    /// <summary>Seconds worked by each robot, by row; empty where the policy does not ask.</summary>
    public ListHandle Laden;

    /// <summary>First waiting order that ordinary skill will do for.</summary>
    public int FirstOrder;

    /// <summary>Last waiting order that ordinary skill will do for.</summary>
    public int LastOrder;

    /// <summary>First waiting order that needs a skill of its own.</summary>
    public int FirstSkilled;

    /// <summary>Last waiting order that needs a skill of its own.</summary>
    public int LastSkilled;

    /// <summary>First free slot of the order book.</summary>
    public int FreeSlot;

    /// <summary>Work of the tasks that wait, work orders left out. Unit: s.</summary>
    public long WaitingSeconds;

    /// <summary>Work of the work orders that wait. Unit: s.</summary>
    public long OrderSeconds;

    /// <summary>Robots that are idle.</summary>
    public int IdleCount;

    /// <summary>Robots that wait for a charging place.</summary>
    public long ChargeQueue;

    /// <summary>Robots that wait for a crew.</summary>
    public long RepairQueue;

    /// <summary>Spare parts at hand.</summary>
    public int Spares;

    /// <summary>Energy granted and not yet promised to a charge; −1 where the grid gives what is asked. Unit:
    /// J.</summary>
    public long Energy;

    /// <summary>Robots on a task, the way to it counted.</summary>
    public QueueMeter TaskMeter;

    /// <summary>Tasks that wait, work orders counted.</summary>
    public QueueMeter OrderMeter;

    /// <summary>Robots on a work order, the way to it counted.</summary>
    public QueueMeter WorkMeter;

    /// <summary>Work orders that wait.</summary>
    public QueueMeter WorkWaitMeter;

    /// <summary>Robots that wait for a charging place.</summary>
    public QueueMeter ChargeMeter;

    /// <summary>Robots that wait for a crew or a spare part.</summary>
    public QueueMeter RepairMeter;

    /// <summary>What was done since the run began.</summary>
    public ControlTotals Totals;
}
