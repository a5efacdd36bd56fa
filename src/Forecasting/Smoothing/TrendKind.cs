namespace Twin.Forecasting.Smoothing;

/// <summary>How a smoothed level goes on.</summary>
public enum TrendKind
{
    /// <summary>Flat: simple exponential smoothing.</summary>
    None,

    /// <summary>On a line: Holt's method.</summary>
    Linear,

    /// <summary>On a line that bends to flat.</summary>
    Damped,
}
