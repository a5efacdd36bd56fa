namespace Twin.Factory.Plants;

/// <summary>The kinds of things that hold a plant back.</summary>
public enum LimitKind
{
    /// <summary>Its capacity: an equipment line.</summary>
    Equipment,

    /// <summary>An input line.</summary>
    Input,

    /// <summary>Its output lies unsold.</summary>
    Demand,

    /// <summary>Its reserve is used up.</summary>
    Reserve,

    /// <summary>Its maintenance is overdue.</summary>
    Maintenance,
}
