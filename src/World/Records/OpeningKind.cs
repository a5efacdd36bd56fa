namespace Twin.World.Records;

/// <summary>What a member of an ensemble opens with.</summary>
public enum OpeningKind
{
    /// <summary>With what the file states, whatever its recipes turn out to be.</summary>
    Stated,

    /// <summary>In the proportions of its own balanced path: whoever builds a loop builds it to its recipes.</summary>
    Balanced,
}
