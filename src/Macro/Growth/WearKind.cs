namespace Twin.Macro.Growth;

/// <summary>How equipment leaves service.</summary>
public enum WearKind
{
    /// <summary>A constant share of the stock per step: δ = D·h for the rate D and the step h.</summary>
    Linear,

    /// <summary>A constant hazard: δ = 1 − e^(−D·h).</summary>
    Exponential,

    /// <summary>Full service for a fixed life, then none (the one-hoss shay).</summary>
    FixedLife,
}
