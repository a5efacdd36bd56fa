namespace Twin.World.Records;

/// <summary>A good: what is counted, in which quanta, and what one unit weighs and holds.</summary>
public sealed record GoodRecord
{
    /// <summary>The smallest count of a good unless the file says otherwise. Unit: the good's own.</summary>
    public const double DefaultQuantum = 1e-6;

    /// <summary>Id in the file.</summary>
    public required string Id { get; init; }

    /// <summary>Unit in which the file and the output speak of it.</summary>
    public required string Unit { get; init; }

    /// <summary>How it behaves when nobody uses it.</summary>
    public GoodKind Kind { get; init; } = GoodKind.Stock;

    /// <summary>One count of the ledger. Unit: the good's own. Range: (0, 1e12].</summary>
    public double Quantum { get; init; } = DefaultQuantum;

    /// <summary>Mass of one unit. Unit: kg. Range: [0, 1e15]. One quantum must be a whole number of mg.</summary>
    public double MassKg { get; init; }

    /// <summary>Physical energy of one unit (heating value, stored), never embodied. Unit: J. Range: [0,
    /// 1e21].</summary>
    public double EnergyJ { get; init; }

    /// <summary>
    /// Price in the base year, at which plants are valued and capital is turned into equipment. Unit: money per unit
    /// of the good. Range: (0, 1e15]; null where the file states none.
    /// </summary>
    public double? Price { get; init; }

    /// <summary>What it counts as when closure is measured.</summary>
    public GoodCounts Counts { get; init; } = GoodCounts.Material;

    /// <summary>
    /// Primary energy that the outside used to make one unit, where it is bought. Unit: J. Range: [0, 1e21]; null takes
    /// what the loop would use, where it makes the good, else its physical energy.
    /// </summary>
    public double? EmbodiedJ { get; init; }

    /// <summary>Useful work of one unit of compute. Unit: FLOP. Range: [0, 1e30]; 0 where it is no compute.</summary>
    public double UsefulFlop { get; init; }

    /// <summary>Whether it is made and retired in whole units only (robot, scanner).</summary>
    public bool Indivisible { get; init; }
}
