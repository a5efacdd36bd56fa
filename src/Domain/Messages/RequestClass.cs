namespace Twin.Domain.Messages;

/// <summary>Who is served first where a good is scarce; inside a class shares are proportional.</summary>
public enum RequestClass : byte
{
    /// <summary>What must not stop.</summary>
    Safety,

    /// <summary>Replacement of what wears out.</summary>
    Maintenance,

    /// <summary>Current inputs.</summary>
    Operation,

    /// <summary>Growth of equipment.</summary>
    Build,

    /// <summary>Sales to the market.</summary>
    Export,

    /// <summary>Filling of storage from what is left.</summary>
    Store,
}
