namespace Twin.Robots.Individuals;

/// <summary>When a robot that is free goes to a charging place.</summary>
public enum ChargingPolicy : byte
{
    /// <summary>Below the threshold.</summary>
    Threshold,

    /// <summary>Below the threshold, and below the top when there is nothing to do and a charging place is
    /// free.</summary>
    Opportunity,

    /// <summary>Below the threshold while electricity is dear; as <see cref="Opportunity"/> while it is
    /// cheap.</summary>
    PriceAware,
}
