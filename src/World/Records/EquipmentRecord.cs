namespace Twin.World.Records;

/// <summary>Equipment of one kind that a process ties up.</summary>
public sealed record EquipmentRecord
{
    /// <summary>The good that serves as equipment.</summary>
    public required string Good { get; init; }

    /// <summary>Stock tied up. Unit: the good's unit per (unit of output per yr). Range: (0, 1e9].</summary>
    public required double StockYears { get; init; }

    /// <summary>From delivery to service. Unit: yr. Range: [0, 30].</summary>
    public double BuildYears { get; init; }

    /// <summary>How it leaves service.</summary>
    public WearKind Wear { get; init; } = WearKind.Linear;

    /// <summary>Wear rate D for linear and exponential wear. Unit: 1/yr. Range: [0, 10].</summary>
    public double WearPerYear { get; init; }

    /// <summary>Life for fixed-life wear. Unit: yr. Range: (0, 100]; 0 when another kind of wear holds.</summary>
    public double LifeYears { get; init; }
}
