namespace Twin.Forecasting.Seasonal;

/// <summary>How a season joins the rest of a series.</summary>
public enum SeasonKind
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Its index is added.</summary>
    Additive,

    /// <summary>Its index multiplies.</summary>
    Multiplicative,
}
