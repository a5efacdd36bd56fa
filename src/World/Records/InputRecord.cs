namespace Twin.World.Records;

/// <summary>An amount of a good per unit of a process's output.</summary>
public sealed record InputRecord
{
    /// <summary>The good.</summary>
    public required string Good { get; init; }

    /// <summary>Amount. Unit: the good's unit per unit of output. Range: (0, 1e9].</summary>
    public required double Amount { get; init; }
}
