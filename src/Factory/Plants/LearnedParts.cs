namespace Twin.Factory.Plants;

/// <summary>What a plant learns.</summary>
[Flags]
public enum LearnedParts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>To tie up less equipment per new capacity.</summary>
    Equipment = 1,

    /// <summary>To take fewer hours of work.</summary>
    Labour = 2,

    /// <summary>To lose less of its output.</summary>
    Yield = 4,
}
