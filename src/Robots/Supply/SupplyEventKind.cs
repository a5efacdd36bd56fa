namespace Twin.Robots.Supply;

/// <summary>What can happen at a fleet supply.</summary>
public enum SupplyEventKind : byte
{
    /// <summary>A step began; the control is asked for its sums.</summary>
    StepOpened,

    /// <summary>Work is being booked: A hour quanta were worked, B electricity quanta drawn.</summary>
    WorkOpened,

    /// <summary>Work took B quanta of input line A; C is the fraction it left.</summary>
    InputUsed,

    /// <summary>B quanta of input line A were not used and are gone.</summary>
    Perished,

    /// <summary>B quanta of input line A were asked for.</summary>
    InputAsked,

    /// <summary>A hour quanta are booked, B electricity quanta for C seconds of work; D hour quanta lacked an
    /// input.</summary>
    Worked,

    /// <summary>Fractions that work left: of hours, of electricity; C is the energy drawn.</summary>
    Carried,

    /// <summary>Spare parts were used.</summary>
    PartsUsed,

    /// <summary>Robots were retired.</summary>
    Retired,

    /// <summary>The control told what it has at hand.</summary>
    Told,

    /// <summary>Robots were ordered: A for replacement, B for growth.</summary>
    Ordered,

    /// <summary>Electricity was asked for.</summary>
    PowerAsked,

    /// <summary>Spare parts were asked for.</summary>
    SparesAsked,

    /// <summary>The requests of the step are made.</summary>
    RequestEnded,

    /// <summary>Work was cut into tasks: A tasks, B seconds left over.</summary>
    TasksCut,

    /// <summary>The control asked for spare parts.</summary>
    SparesWanted,

    /// <summary>Robots were granted.</summary>
    Granted,

    /// <summary>Robots were handed over to the control: A workers without a skill of their own, B crew.</summary>
    Commissioned,

    /// <summary>Electricity was handed over to the control. Unit: quanta.</summary>
    PowerGiven,

    /// <summary>Electricity became plenty, A = 1, or scarce, A = 0.</summary>
    PriceTurned,

    /// <summary>Spare parts were handed over to the control.</summary>
    SparesGiven,

    /// <summary>The step is over; A is the position then.</summary>
    StepEnded,

    /// <summary>B workers with a skill of their own were handed over to the control: fleet A of the supply's.</summary>
    SkilledJoined,

    /// <summary>B quanta of scrap line A came back of retired robots; C is the fraction and D the quanta that
    /// wait.</summary>
    Scrapped,
}
