using System.Runtime.InteropServices;
using Twin.Actors;
using Twin.Domain;

namespace Twin.Factory.Assets;

/// <summary>The row of an equipment line: one kind of equipment of one plant, from order to scrap.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct AssetState
{
    /// <summary>Constant: the plant it serves.</summary>
    public Address Plant;

    /// <summary>Constant: the plant's number of this line.</summary>
    public int PlantLine;

    /// <summary>Constant: depot that supplies the equipment good.</summary>
    public Address Depot;

    /// <summary>Constant: lines in the depot's book for replacement and for growth; −1 when nobody orders.</summary>
    public int MaintenanceSlot;

    /// <summary>Constant: line in the depot's book for growth.</summary>
    public int BuildSlot;

    /// <summary>Constant: the planner; nobody when nothing is ordered.</summary>
    public Address Planner;

    /// <summary>Constant: the planner's number of this line.</summary>
    public int PlannerLine;

    /// <summary>Constant: account of the equipment, in service and under construction.</summary>
    public int Account;

    /// <summary>Constant: process whose contra accounts it posts against.</summary>
    public int Process;

    /// <summary>Constant: account of the waste good, 1 mg a quantum.</summary>
    public int WasteAccount;

    /// <summary>Constant: account of waste heat, 1 J a quantum.</summary>
    public int HeatAccount;

    /// <summary>Constant: length of a step. Unit: µs.</summary>
    public long StepMicros;

    /// <summary>Constant: build lead. Unit: steps.</summary>
    public int BuildSteps;

    /// <summary>Constant: life in service; 0 under a rate of wear. Unit: steps.</summary>
    public int LifeSteps;

    /// <summary>Constant: share worn out per step under a rate of wear.</summary>
    public Ratio WearPerStep;

    /// <summary>Constant: µ-units of activity per step and quantum in service.</summary>
    public Ratio ActivityPerQuantum;

    /// <summary>Grants by step, from delivery to retirement.</summary>
    public ListHandle Ring;

    /// <summary>Steps executed.</summary>
    public long Step;

    /// <summary>In service. Unit: quanta.</summary>
    public long InService;

    /// <summary>What will be in service after the build lead if nothing more is granted. Unit: quanta.</summary>
    public long Position;

    /// <summary>Granted in this step. Unit: quanta.</summary>
    public long Granted;

    /// <summary>Carried fraction of wear in service. Unit: 10^-18 quanta.</summary>
    public long WearFraction;

    /// <summary>Carried fraction of wear of the position. Unit: 10^-18 quanta.</summary>
    public long PositionFraction;

    /// <summary>Last order. Unit: quanta.</summary>
    public long Ordered;

    /// <summary>Worn out since the run began. Unit: quanta.</summary>
    public long Retired;

    /// <summary>Opening quanta that the grants of each step are worth; empty where nothing is learned.</summary>
    public ListHandle WorthRing;

    /// <summary>Quanta that new capacity takes by what it took at first. Unit: 10^-9.</summary>
    public long ShareNano;

    /// <summary>Opening quanta that what is in service is worth.</summary>
    public long Worth;

    /// <summary>Opening quanta that the position is worth.</summary>
    public long PositionWorth;

    /// <summary>Opening quanta that the grant of this step is worth.</summary>
    public long GrantedWorth;

    /// <summary>Carried fraction of the worth of grants. Unit: 10^-9 quanta.</summary>
    public long GrantedFraction;

    /// <summary>Carried fraction of wear of the worth in service. Unit: 10^-18 quanta.</summary>
    public long WornWorthFraction;

    /// <summary>Carried fraction of wear of the worth of the position. Unit: 10^-18 quanta.</summary>
    public long PositionWorthFraction;

    /// <summary>Whether new equipment does more than the first did.</summary>
    public readonly bool Learns => WorthRing.Length > 0;
}
