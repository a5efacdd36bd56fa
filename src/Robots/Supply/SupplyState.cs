using System.Runtime.InteropServices;
using Twin.Actors;
using Twin.Domain;

namespace Twin.Robots.Supply;

/// <summary>The row of a fleet supply: the door between the robots of a site and the world's depots and
/// grids.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct SupplyState
{
    /// <summary>Constant: process whose contra accounts it posts against.</summary>
    public int Process;

    /// <summary>Constant: account of the waste good, 1 mg a quantum.</summary>
    public int WasteAccount;

    /// <summary>Constant: account of waste heat, 1 J a quantum.</summary>
    public int HeatAccount;

    /// <summary>Constant: length of a step. Unit: µs.</summary>
    public long StepMicros;

    /// <summary>Constant: the fleet control it serves.</summary>
    public Address Control;

    /// <summary>Constant: depot that supplies robots and spare parts.</summary>
    public Address Depot;

    /// <summary>Constant: grid that supplies electricity.</summary>
    public Address Grid;

    /// <summary>Constant: line in the depot's book for replacement.</summary>
    public int MaintenanceSlot;

    /// <summary>Constant: line in the depot's book for growth.</summary>
    public int BuildSlot;

    /// <summary>Constant: line in the depot's book for spare parts; −1 where none are needed.</summary>
    public int SpareSlot;

    /// <summary>Constant: line in the grid's book for electricity; −1 where robots need none.</summary>
    public int PowerSlot;

    /// <summary>Constant: the planner; nobody when nothing is ordered.</summary>
    public Address Planner;

    /// <summary>Constant: the planner's number of this fleet.</summary>
    public int PlannerLine;

    /// <summary>Constant: account of the robots, in service and under way.</summary>
    public int RobotAccount;

    /// <summary>Constant: account of hours of work that wait for the grid.</summary>
    public int HoursAccount;

    /// <summary>Constant: the grid's account of hours of work.</summary>
    public int GridHoursAccount;

    /// <summary>Constant: account of the electricity at the charging places; −1 where robots need none.</summary>
    public int PowerAccount;

    /// <summary>Constant: account of the spare parts; −1 where none are needed.</summary>
    public int SpareAccount;

    /// <summary>Constant: from delivery to service. Unit: steps.</summary>
    public int BuildSteps;

    /// <summary>Constant: life in service. Unit: steps.</summary>
    public int LifeSteps;

    /// <summary>Constant: hour quanta of a second of work.</summary>
    public Ratio HoursPerSecond;

    /// <summary>Constant: seconds of work of an hour quantum.</summary>
    public Ratio SecondsPerHour;

    /// <summary>Constant: electricity quanta of a joule.</summary>
    public Ratio PowerPerJoule;

    /// <summary>Constant: joules of an electricity quantum.</summary>
    public long JoulePerPower;

    /// <summary>Constant: electricity that the charging places keep at hand. Unit: J.</summary>
    public long PowerBaseJ;

    /// <summary>Constant: µ-hours of a step's work per robot in service.</summary>
    public Ratio ActivityPerRobot;

    /// <summary>Constant: length of the tasks that hours of work are cut into. Unit: s.</summary>
    public int TaskSeconds;

    /// <summary>Constant: places that tasks are spread over.</summary>
    public int Places;

    /// <summary>Constant: number of the workers' fleet.</summary>
    public int WorkerFleet;

    /// <summary>Constant: number of the crew's fleet.</summary>
    public int CrewFleet;

    /// <summary>Constant: share of new robots that join the crew. Unit: 1/1000.</summary>
    public int CrewPermille;

    /// <summary>Constant: mass of a quantum of robots. Unit: mg.</summary>
    public long RobotMassMg;

    /// <summary>Constant: energy of a quantum of robots. Unit: J.</summary>
    public long RobotEnergyJ;

    /// <summary>What comes back of a retired robot: <see cref="Fleets.ScrapLine"/>.</summary>
    public ListHandle Scrap;

    /// <summary>Robots granted by step, from delivery to retirement.</summary>
    public ListHandle Ring;

    /// <summary>Fleets of workers with a skill of their own: number, share and how many joined.</summary>
    public ListHandle Skilled;

    /// <summary>Inputs per hour quantum of work: <see cref="Fleets.FleetInputLine"/>.</summary>
    public ListHandle Inputs;

    /// <summary>Steps done.</summary>
    public long Step;

    /// <summary>What will be in service after the build lead if nothing more is granted. Unit: robots.</summary>
    public long Position;

    /// <summary>Robots of the account that are known of.</summary>
    public long Held;

    /// <summary>Granted in this step. Unit: robots.</summary>
    public long Granted;

    /// <summary>Last order. Unit: robots.</summary>
    public long Ordered;

    /// <summary>Robots commissioned since the run began.</summary>
    public long Commissioned;

    /// <summary>Robots of them that joined the crew.</summary>
    public long JoinedCrew;

    /// <summary>Robots retired, of which the account knows.</summary>
    public long Retired;

    /// <summary>Seconds of work delivered, of which the account knows. Unit: s.</summary>
    public long Delivered;

    /// <summary>Energy drawn at charging places, of which the account knows. Unit: J.</summary>
    public long Drawn;

    /// <summary>Spare parts used, of which the account knows.</summary>
    public long SparesUsed;

    /// <summary>Spare parts asked of it and not yet granted.</summary>
    public long SparesDue;

    /// <summary>Spare parts handed over to the control.</summary>
    public long SparesGiven;

    /// <summary>Electricity handed over to the control. Unit: quanta.</summary>
    public long PowerGiven;

    /// <summary>Electricity drawn, booked. Unit: quanta.</summary>
    public long PowerTaken;

    /// <summary>Electricity asked for in this step. Unit: quanta.</summary>
    public long PowerAsked;

    /// <summary>Whether the grid gave all that was asked for, as the control was last told.</summary>
    public bool IsCheap;

    /// <summary>Energy at hand and not promised, as last told. Unit: J.</summary>
    public long PowerAtHand;

    /// <summary>Seconds of work that wait in the order book, as last told.</summary>
    public long Waiting;

    /// <summary>Hour quanta that were wanted in the last step.</summary>
    public long Wanted;

    /// <summary>Hour quanta worked since the run began.</summary>
    public Int128 HoursWorked;

    /// <summary>Hour quanta that were worked but lacked an input, since the run began.</summary>
    public long HoursLost;

    /// <summary>Carried fraction of hours.</summary>
    public long HoursFraction;

    /// <summary>Carried fraction of electricity.</summary>
    public long PowerFraction;

    /// <summary>Seconds of work wanted that made no whole task yet. Unit: s.</summary>
    public long TaskRest;
}
