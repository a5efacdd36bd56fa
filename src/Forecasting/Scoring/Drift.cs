namespace Twin.Forecasting.Scoring;

/// <summary>In which way forecasts and world have parted.</summary>
public enum Drift
{
    /// <summary>They have not.</summary>
    None,

    /// <summary>What comes lies above the forecasts.</summary>
    TooLow,

    /// <summary>What comes lies below the forecasts.</summary>
    TooHigh,

    /// <summary>Too much lies outside the intervals.</summary>
    TooNarrow,

    /// <summary>Too little lies outside the intervals.</summary>
    TooWide,
}
