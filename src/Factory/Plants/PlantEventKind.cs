namespace Twin.Factory.Plants;

/// <summary>What can happen to a plant.</summary>
public enum PlantEventKind : byte
{
    /// <summary>An output reached its depot or grid. A: quanta.</summary>
    Supplied,

    /// <summary>A flow input was not used and perished. A: quanta.</summary>
    Perished,

    /// <summary>The supply phase is over.</summary>
    SupplyEnded,

    /// <summary>An input was asked for. A: quanta.</summary>
    Requested,

    /// <summary>The request phase is over.</summary>
    RequestEnded,

    /// <summary>What the scarcest input leaves unused of another went back. A: quanta.</summary>
    Returned,

    /// <summary>The return phase is over.</summary>
    ReturnEnded,

    /// <summary>An input went into work. A: quanta, B: fraction carried on.</summary>
    InputStarted,

    /// <summary>Finished work is about to be booked.</summary>
    BatchOpened,

    /// <summary>An input left work in progress. A: quanta, B: fraction carried on.</summary>
    InputUsed,

    /// <summary>An output was made. A: quanta, B: fraction carried on, C: quanta held back by mass or energy.</summary>
    OutputMade,

    /// <summary>Finished work is booked.</summary>
    BatchClosed,

    /// <summary>The step's work is done. A: started, B: finished, C: capacity; all in µ-units. Line: the
    /// limit.</summary>
    Executed,

    /// <summary>Equipment entered service. A: quanta.</summary>
    EquipmentCommissioned,

    /// <summary>Equipment left service. A: quanta.</summary>
    EquipmentRetired,

    /// <summary>The planner changed the growth it steers to. A: 10^-9 per step.</summary>
    GrowthAimed,

    /// <summary>A mine's grade fell. A: 10^-9 of the opening grade.</summary>
    Graded,

    /// <summary>Its experience was told what it has made. A: quanta of the main output.</summary>
    OutputTold,

    /// <summary>The planner was told of its grade. A: 10^-9 of the opening grade.</summary>
    GradeTold,

    /// <summary>Its coefficients were learned. A: 10^-9 of what they were at first, B: yield, 10^-9 of what it was at
    /// first.</summary>
    Learned,

    /// <summary>Chance moved one of its numbers. Line: 0 capacity, 1 yield; A: multiplier, 10^-9.</summary>
    Shocked,

    /// <summary>Work orders of its maintenance were raised. A: how many, B: number of the first, C: when they are due,
    /// in µs of simulated time.</summary>
    OrdersRaised,

    /// <summary>A work order was answered. A: its number, B: 1 if it was refused.</summary>
    OrderAnswered,

    /// <summary>All work in progress was lost. A: µ-units.</summary>
    WorkLost,
}
