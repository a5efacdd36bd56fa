namespace Twin.World.Theory;

/// <summary>What a value of the world file does to a need.</summary>
internal enum InfluenceKind
{
    /// <summary>The amount goes with a power of the value.</summary>
    Amount,

    /// <summary>The lead holds the value as a summand.</summary>
    Lead,

    /// <summary>The value is the wear rate or the life.</summary>
    Wear,
}
