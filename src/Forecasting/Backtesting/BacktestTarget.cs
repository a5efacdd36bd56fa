namespace Twin.Forecasting.Backtesting;

/// <summary>What of a series is forecast and scored.</summary>
public enum BacktestTarget
{
    /// <summary>Its values.</summary>
    Level,

    /// <summary>Log growth from the origin to the step.</summary>
    Growth,
}
