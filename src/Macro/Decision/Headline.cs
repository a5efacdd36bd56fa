namespace Twin.Macro.Decision;

/// <summary>The one word for both axes: the highest of what holds, in this order.</summary>
public enum Headline
{
    /// <summary>Money governs.</summary>
    Monetary,

    /// <summary>Inflation fades.</summary>
    Disinflation,

    /// <summary>Prices fall, or the rate is at its lower bound.</summary>
    DeflationZlb,

    /// <summary>The loop makes nearly all of itself.</summary>
    LoopClosed,

    /// <summary>The loop needs money no more.</summary>
    Decoupled,
}
