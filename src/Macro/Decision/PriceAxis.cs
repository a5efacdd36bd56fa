namespace Twin.Macro.Decision;

/// <summary>How prices move: the first of two independent axes.</summary>
public enum PriceAxis
{
    /// <summary>Money grows with output, prices rise as aimed.</summary>
    Monetary,

    /// <summary>Inflation is probably under 1.5 % a year.</summary>
    Disinflation,

    /// <summary>Prices will probably fall, or the policy rate is at its lower bound.</summary>
    DeflationZlb,
}
