using System.Runtime.InteropServices;
using Twin.Actors;

namespace Twin.Factory.Plants;

/// <summary>The row of a plant: one recipe at one site in flow fidelity.</summary>
/// <remarks>Activity is counted in µ-units (10^-6) of the recipe's output. Lines lie in the lists.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct PlantState
{
    /// <summary>Constant: what the plant is.</summary>
    public PlantModel Model;

    /// <summary>Constant: process whose contra accounts it posts against.</summary>
    public int Process;

    /// <summary>Constant: account of the waste good, 1 mg a quantum.</summary>
    public int WasteAccount;

    /// <summary>Constant: account of waste heat, 1 J a quantum.</summary>
    public int HeatAccount;

    /// <summary>Constant: length of a step. Unit: µs.</summary>
    public long StepMicros;

    /// <summary>Constant: µ-units of activity in one quantum of the output; work is finished in whole quanta.</summary>
    public long ActivityPerQuantum;

    /// <summary>Constant: process lead. Unit: steps.</summary>
    public int LeadSteps;

    /// <summary>Constant: stock of output above which no work starts, in steps of own capacity. Unit: 10^-3
    /// steps.</summary>
    public long CoverMilliSteps;

    /// <summary>Constant: capacity where the recipe ties up no equipment. Unit: µ-units per step; −1 where it
    /// does.</summary>
    public long FixedCapacity;

    /// <summary>Input lines: <see cref="InputLine"/>.</summary>
    public ListHandle Inputs;

    /// <summary>Output lines, the main output first: <see cref="OutputLine"/>.</summary>
    public ListHandle Outputs;

    /// <summary>Equipment lines: <see cref="CapacityLine"/>.</summary>
    public ListHandle Capacities;

    /// <summary>Work in progress by the step in which it is ready; one slot a step of lead.</summary>
    public ListHandle Wip;

    /// <summary>Solar: output of each slot of a year, 10^-9 of the yearly mean; empty for others.</summary>
    public ListHandle Profile;

    /// <summary>Constant: length of a slot; 0 = twelve months of a year. Unit: µs.</summary>
    public long ProfileSlotMicros;

    /// <summary>Steps executed.</summary>
    public long Step;

    /// <summary>Work in progress, ready or not. Unit: µ-units.</summary>
    public long InProgress;

    /// <summary>Work past its lead that capacity or whole quanta held back. Unit: µ-units.</summary>
    public long Ready;

    /// <summary>Capacity of past steps that whole quanta left unused. Unit: µ-units.</summary>
    public long Credit;

    /// <summary>Growth that the planner steers to. Unit: 10^-9 per step.</summary>
    public long GrowthNano;

    /// <summary>Capacity of the last step. Unit: µ-units per step.</summary>
    public long Capacity;

    /// <summary>Work started in the last step. Unit: µ-units.</summary>
    public long Started;

    /// <summary>Work finished since the run began. Unit: µ-units.</summary>
    public Int128 Finished;

    /// <summary>What held the last step back.</summary>
    public Limit Limit;

    /// <summary>Mine: activity that the reserve allows in all. Unit: µ-units; 0 without limit.</summary>
    public Int128 Reserve;

    /// <summary>Mine: grade when the reserve is used up. Unit: 10^-9 of the opening grade.</summary>
    public long GradeAtEndNano;

    /// <summary>Mine: grade now. Unit: 10^-9 of the opening grade.</summary>
    public long GradeNano;

    /// <summary>Constant: what it learns.</summary>
    public LearnedParts Learns;

    /// <summary>Constant: good output per unit started at the beginning. Range: (0, 1].</summary>
    public double OpeningYield;

    /// <summary>Constant: who is told what it has made; nobody where nothing is learned.</summary>
    public Address Experience;

    /// <summary>Constant: the experience's own number of it.</summary>
    public int ExperienceLine;

    /// <summary>Constant: the planner, where it is told of changed coefficients; else nobody.</summary>
    public Address Planner;

    /// <summary>Constant: first line of its coefficients at the planner.</summary>
    public int CoefficientLine;

    /// <summary>Grade that the planner was told. Unit: 10^-9 of the opening grade.</summary>
    public long ToldGradeNano;

    /// <summary>What chance multiplies the capacity by. Unit: 10^-9.</summary>
    public long CapacityShockNano;

    /// <summary>What chance multiplies the yield by. Unit: 10^-9.</summary>
    public long YieldShockNano;

    /// <summary>The yield that was learned. Unit: 10^-9 of the opening yield.</summary>
    public long LearnedYieldNano;

    /// <summary>Main output made since the run began. Unit: quanta.</summary>
    public Int128 Made;

    /// <summary>Planned maintenance.</summary>
    public MaintenanceState Maintenance;
}
