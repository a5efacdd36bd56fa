namespace Twin.World.Records;

/// <summary>How equipment leaves service.</summary>
public enum WearKind
{
    /// <summary>A share δ = D·h of the stock each step.</summary>
    Linear,

    /// <summary>A share δ = 1 − e^(−D·h) of the stock each step.</summary>
    Exponential,

    /// <summary>Full service for a whole life, then none (one-hoss shay).</summary>
    FixedLife,
}
