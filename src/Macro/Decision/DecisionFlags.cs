namespace Twin.Macro.Decision;

/// <summary>What is stamped on a decision.</summary>
[Flags]
public enum DecisionFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>One holder decides alone.</summary>
    Captured = 1,

    /// <summary>The economy is outside the range of its equations: no headline from prices.</summary>
    ModelInvalid = 2,

    /// <summary>The cross-check does not see the same.</summary>
    Contested = 4,

    /// <summary>The forecaster has not passed its backtest: probabilities of prices decide nothing.</summary>
    ForecastUntested = 8,

    /// <summary>Severance has not been tried in worlds held out for it: its probability decides nothing.</summary>
    SeveranceUntested = 16,

    /// <summary>A loop was really cut off, or trade was: test again at once.</summary>
    Retest = 32,

    /// <summary>Evidence is missing: no decision, the last one stands.</summary>
    Incomplete = 64,
}
