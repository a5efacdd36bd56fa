namespace Twin.Robots.Fleets;

/// <summary>What can happen to a fleet.</summary>
public enum FleetEventKind : byte
{
    /// <summary>Hours of the step before reached the grid. A: quanta.</summary>
    HoursSupplied,

    /// <summary>A flow input was not used and perished. Line: input, A: quanta.</summary>
    Perished,

    /// <summary>Its position was told to the planner. A: µ-hours per step.</summary>
    PositionTold,

    /// <summary>An input was asked for. Line: input, A: quanta.</summary>
    InputAsked,

    /// <summary>The asking is over.</summary>
    RequestEnded,

    /// <summary>Robots were ordered. A: replacement, B: growth.</summary>
    Ordered,

    /// <summary>Robots were granted. A: robots.</summary>
    Granted,

    /// <summary>Robots were retired at the end of their life. A: of those up, B: of those down.</summary>
    Retired,

    /// <summary>Robots entered service. A: robots.</summary>
    EnteredService,

    /// <summary>Robots failed and were repaired. A: failed, B: repaired.</summary>
    Failed,

    /// <summary>Work is about to be booked.</summary>
    WorkOpened,

    /// <summary>An input was used up. Line: input, A: quanta, B: fraction carried on.</summary>
    InputUsed,

    /// <summary>Hours were worked. A: quanta, B: fraction carried on.</summary>
    HoursWorked,

    /// <summary>The step is over. A: position.</summary>
    StepEnded,

    /// <summary>Chance moved the mean time between failures. A: multiplier, 10^-9.</summary>
    Shocked,

    /// <summary>A good came back of retired robots. Line: scrap, A: quanta, B: fraction, C: quanta that wait.</summary>
    Scrapped,
}
