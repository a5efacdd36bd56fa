using System.Runtime.InteropServices;
using Twin.Actors;
using Twin.Domain;

namespace Twin.Robots.Fleets;

/// <summary>The row of a fleet in age cohorts: robots by the step of their delivery, and how many are down.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct FleetState
{
    /// <summary>Constant: process whose contra accounts it posts against.</summary>
    public int Process;

    /// <summary>Constant: account of the waste good, 1 mg a quantum.</summary>
    public int WasteAccount;

    /// <summary>Constant: account of waste heat, 1 J a quantum.</summary>
    public int HeatAccount;

    /// <summary>Constant: length of a step. Unit: µs.</summary>
    public long StepMicros;

    /// <summary>Constant: depot that supplies robots.</summary>
    public Address Depot;

    /// <summary>Constant: lines in the depot's book for replacement and for growth.</summary>
    public int MaintenanceSlot;

    /// <summary>Constant: line in the depot's book for growth.</summary>
    public int BuildSlot;

    /// <summary>Constant: the planner; nobody when nothing is ordered.</summary>
    public Address Planner;

    /// <summary>Constant: the planner's number of this fleet.</summary>
    public int PlannerLine;

    /// <summary>Constant: account of the robots, in service, down and under way.</summary>
    public int RobotAccount;

    /// <summary>Constant: account in which hours of work wait for the next step's supply.</summary>
    public int HoursAccount;

    /// <summary>Constant: the grid's account of hours of work.</summary>
    public int GridAccount;

    /// <summary>Constant: from delivery to service. Unit: steps.</summary>
    public int BuildSteps;

    /// <summary>Constant: life in service. Unit: steps.</summary>
    public int LifeSteps;

    /// <summary>Constant: hour quanta of a step's work per robot that is up.</summary>
    public Ratio HoursPerRobot;

    /// <summary>Constant: µ-hours of a step's work per robot in service, time down allowed for.</summary>
    public Ratio ActivityPerRobot;

    /// <summary>Constant: chance that a robot that is up is down one step later. Range: [0, 1].</summary>
    public double FailureChance;

    /// <summary>Constant: chance that a robot that is down is up one step later. Range: [0, 1].</summary>
    public double RepairChance;

    /// <summary>Constant: failures of a robot that is up, by the hour.</summary>
    public double FailuresPerHour;

    /// <summary>Constant: repairs of a robot that is down, by the hour.</summary>
    public double RepairsPerHour;

    /// <summary>What chance multiplies the mean time between failures by. Unit: 10^-9.</summary>
    public long MtbfShockNano;

    /// <summary>Inputs per hour quantum of work: <see cref="FleetInputLine"/>.</summary>
    public ListHandle Inputs;

    /// <summary>Constant: mass of a quantum of robots. Unit: mg.</summary>
    public long RobotMassMg;

    /// <summary>Constant: energy of a quantum of robots. Unit: J.</summary>
    public long RobotEnergyJ;

    /// <summary>What comes back of a retired robot: <see cref="ScrapLine"/>.</summary>
    public ListHandle Scrap;

    /// <summary>Robots granted by step, from delivery to retirement.</summary>
    public ListHandle Ring;

    /// <summary>Steps worked.</summary>
    public long Step;

    /// <summary>Robots in service and up. Unit: robots.</summary>
    public long Up;

    /// <summary>Robots in service and down. Unit: robots.</summary>
    public long Down;

    /// <summary>What will be in service after the build lead if nothing more is granted. Unit: robots.</summary>
    public long Position;

    /// <summary>Granted in this step. Unit: robots.</summary>
    public long Granted;

    /// <summary>Robots of the account that are known of: in service and under way.</summary>
    public long Held;

    /// <summary>Carried fraction of hours.</summary>
    public long HoursFraction;

    /// <summary>Last order. Unit: robots.</summary>
    public long Ordered;

    /// <summary>Retired since the run began. Unit: robots.</summary>
    public long Retired;

    /// <summary>Failures since the run began.</summary>
    public long Failures;

    /// <summary>Hour quanta worked since the run began.</summary>
    public Int128 HoursWorked;
}
