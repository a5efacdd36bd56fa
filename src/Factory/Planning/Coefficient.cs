namespace Twin.Factory.Planning;

/// <summary>What a plant tells the planner of its own recipe, each by its opening value.</summary>
public enum Coefficient : byte
{
    /// <summary>Grade of the ore: every current input rises as it falls.</summary>
    Grade,

    /// <summary>Hours of work per unit started.</summary>
    Labour,

    /// <summary>Equipment of new capacity per unit started.</summary>
    Equipment,

    /// <summary>Good output per unit started.</summary>
    Yield,
}
