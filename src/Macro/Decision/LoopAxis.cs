namespace Twin.Macro.Decision;

/// <summary>How far the loop feeds itself: the second of two independent axes.</summary>
public enum LoopAxis
{
    /// <summary>It buys what it needs.</summary>
    Open,

    /// <summary>It makes nearly all of itself.</summary>
    LoopClosed,

    /// <summary>It would reproduce and grow without money.</summary>
    Decoupled,
}
