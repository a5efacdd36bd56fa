namespace Twin.World.Records;

/// <summary>A recipe: what one unit of work takes, ties up and leaves behind.</summary>
public sealed record ProcessRecord
{
    /// <summary>Id in the file.</summary>
    public required string Id { get; init; }

    /// <summary>The good whose unit measures the activity.</summary>
    public required string Output { get; init; }

    /// <summary>Current inputs per unit started, by good; each gives <see cref="Yield"/> of output.</summary>
    public IReadOnlyList<InputRecord> Inputs { get; init; } = [];

    /// <summary>Other goods made with one unit started, by good.</summary>
    public IReadOnlyList<InputRecord> Byproducts { get; init; } = [];

    /// <summary>Equipment tied up per unit started in a year, by good.</summary>
    public IReadOnlyList<EquipmentRecord> Equipment { get; init; } = [];

    /// <summary>
    /// Layer of the loop it belongs to (energy, brain, transport, communications, mines, fabs, …), an id; null takes
    /// that of the kind of its sites.
    /// </summary>
    public string? Layer { get; init; }

    /// <summary>From the start of work to the output. Unit: yr. Range: [0, 30].</summary>
    public double LeadYears { get; init; }

    /// <summary>Capacity that is built per capacity that the mean load needs, for what cannot be had at any hour: a
    /// reserve margin above 1. Range: [1, 10].</summary>
    public double Margin { get; init; } = 1;

    /// <summary>Good output per unit started. Range: (0, 1]; the rest leaves as waste at the end of the lead.</summary>
    public double Yield { get; init; } = 1;

    /// <summary>What it learns from its output; null where it does not.</summary>
    public LearningRecord? Learning { get; init; }
}
