namespace Twin.Factory.Links;

/// <summary>What can happen to a link.</summary>
public enum LinkEventKind : byte
{
    /// <summary>A step began.</summary>
    StepOpened,

    /// <summary>A cargo arrived. Line: cargo, A: quanta unloaded, B: quanta lost, C: fraction carried on.</summary>
    Unloaded,

    /// <summary>The far depot told what its askers want. Line: cargo, A: quanta.</summary>
    WantHeard,

    /// <summary>A cargo was asked for. Line: cargo, A: quanta.</summary>
    CargoAsked,

    /// <summary>A cargo was loaded. Line: cargo, A: quanta.</summary>
    Loaded,

    /// <summary>The arrivals of the step are over.</summary>
    ArrivalsEnded,

    /// <summary>The loading of the step is asked for.</summary>
    LoadingAsked,

    /// <summary>What was on its way was lost. Line: cargo, A: quanta.</summary>
    CargoLost,
}
