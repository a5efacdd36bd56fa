namespace Twin.Forecasting.Gates;

/// <summary>What a gate says of a forecaster.</summary>
public enum GateState
{
    /// <summary>Too little was held out to say: the gate stays closed.</summary>
    Untested,

    /// <summary>It failed: the gate stays closed.</summary>
    Closed,

    /// <summary>It passed.</summary>
    Open,
}
