namespace Twin.Macro.Money;

/// <summary>What a budget grows with.</summary>
public enum BudgetRule
{
    /// <summary>A fixed share of what could be produced next.</summary>
    Share,

    /// <summary>Its own past, raised by expected inflation and the growth of the human economy: it lags when machines
    /// grow.</summary>
    Lag,
}
