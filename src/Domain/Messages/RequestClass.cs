namespace Twin.Domain.Messages;

/// <summary>Who is served first where a good is scarce; inside a class shares are proportional.</summary>
/// <remarks>In the order of service, which is <see cref="RequestClasses.Rank"/>; the numbers stand in snapshots and
/// stay what they were.</remarks>
public enum RequestClass : byte
{
    /// <summary>What must not stop.</summary>
    Safety = 0,

    /// <summary>Replacement of what wears out.</summary>
    Maintenance = 1,

    /// <summary>Current inputs.</summary>
    Operation = 2,

    /// <summary>What the human economy claims of the loop.</summary>
    Claim = 6,

    /// <summary>Growth of equipment.</summary>
    Build = 3,

    /// <summary>Sales to the market.</summary>
    Export = 4,

    /// <summary>Filling of storage from what is left.</summary>
    Store = 5,
}
