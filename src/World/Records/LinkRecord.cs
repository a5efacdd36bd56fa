namespace Twin.World.Records;

/// <summary>Transport of goods from one depot to another.</summary>
public sealed record LinkRecord
{
    /// <summary>Id in the file.</summary>
    public required string Id { get; init; }

    /// <summary>Depot it loads at.</summary>
    public required string From { get; init; }

    /// <summary>Depot it unloads at.</summary>
    public required string To { get; init; }

    /// <summary>Goods it carries.</summary>
    public required IReadOnlyList<string> Goods { get; init; }

    /// <summary>Most it carries of each good. Unit: the good's units per yr. Range: (0, 1e15].</summary>
    public required double CapacityPerYear { get; init; }

    /// <summary>From loading to unloading. Unit: yr. Range: [0, 5].</summary>
    public double LeadYears { get; init; }

    /// <summary>Share lost on the way. Range: [0, 1).</summary>
    public double Loss { get; init; }

    /// <summary>Whose it is.</summary>
    public Owner Owner { get; init; } = Owner.Loop;
}
