namespace Twin.Factory.Assets;

/// <summary>What can happen to an equipment line.</summary>
public enum AssetEventKind : byte
{
    /// <summary>Its position was told to the planner. A: µ-units per step.</summary>
    PositionTold,

    /// <summary>Equipment was ordered. A: replacement, B: growth. Unit: quanta.</summary>
    Ordered,

    /// <summary>Equipment was granted. A: quanta.</summary>
    Granted,

    /// <summary>Equipment wore out. A: quanta, B: fraction carried on.</summary>
    WornOut,

    /// <summary>Equipment entered service. A: quanta.</summary>
    EnteredService,

    /// <summary>New equipment does more. A: quanta that new capacity takes by what it took at first, 10^-9.</summary>
    Learned,

    /// <summary>The grant of the step was valued. A: opening quanta that it is worth, B: fraction carried on.</summary>
    GrantValued,

    /// <summary>Capacity wore out. A: opening quanta that it is worth, B: fraction carried on.</summary>
    WorthWornOut,

    /// <summary>Capacity entered service. A: opening quanta that it is worth.</summary>
    WorthEntered,

    /// <summary>The position was valued. A: opening quanta that it is worth, B: fraction carried on.</summary>
    WorthEnded,

    /// <summary>The step is over. A: position, B: its fraction carried on.</summary>
    StepEnded,

    /// <summary>What was under construction was lost. A: quanta.</summary>
    PipelineLost,
}
