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

    /// <summary>The step is over. A: position, B: its fraction carried on.</summary>
    StepEnded,
}
