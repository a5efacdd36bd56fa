namespace Twin.World.Records;

/// <summary>A part of a recipe that experience makes smaller.</summary>
public enum LearnedPart
{
    /// <summary>Equipment tied up by new capacity; what stands already keeps its need.</summary>
    Equipment,

    /// <summary>Hours of work per unit started.</summary>
    Labour,

    /// <summary>Work started in vain per good unit of output.</summary>
    Yield,
}
