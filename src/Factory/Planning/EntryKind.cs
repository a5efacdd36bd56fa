namespace Twin.Factory.Planning;

/// <summary>What kind of need an entry of the planner's technology is, and so which coefficients move it.</summary>
public enum EntryKind : byte
{
    /// <summary>A current input: rises as the grade falls.</summary>
    Input,

    /// <summary>Work: as an input, and learned.</summary>
    Labour,

    /// <summary>Equipment: learned.</summary>
    Equipment,
}
