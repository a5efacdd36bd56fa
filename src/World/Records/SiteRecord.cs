namespace Twin.World.Records;

/// <summary>A site: one recipe at one place, or a depot or grid.</summary>
public sealed record SiteRecord
{
    /// <summary>Id of the depot and of the grid that a world has when its file declares none.</summary>
    public const string DefaultDepot = "depot";

    /// <summary>Id of the grid that a world has when its file declares none.</summary>
    public const string DefaultGrid = "grid";

    /// <summary>Stock of output, in years of own capacity, above which a plant stops starting work.</summary>
    public const double DefaultCoverYears = 0.25;

    /// <summary>Id in the file.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required SiteKind Kind { get; init; }

    /// <summary>The recipe, for every kind but storage, depot and grid.</summary>
    public string? Process { get; init; }

    /// <summary>Opening capacity. Unit: output units per yr. Range: [0, 1e15].</summary>
    public double CapacityPerYear { get; init; }

    /// <summary>
    /// When it begins to work. Until then its equipment is built and wears with the rest but stands idle. Unit: yr
    /// since the start. Range: [0, 1000].
    /// </summary>
    public double OpensYears { get; init; }

    /// <summary>Whose it is.</summary>
    public Owner Owner { get; init; } = Owner.Loop;

    /// <summary>Depot that serves its stock goods.</summary>
    public string Depot { get; init; } = DefaultDepot;

    /// <summary>Grid that serves its flow goods.</summary>
    public string Grid { get; init; } = DefaultGrid;

    /// <summary>Opening stocks of a depot or grid, by good. Unit: the good's own.</summary>
    public IReadOnlyList<InputRecord> Stock { get; init; } = [];

    /// <summary>
    /// Growth of its equipment before the run began, a log rate: sets ages, what is under construction and work in
    /// progress; null leaves nothing under way. Unit: 1/yr. Range: [-1, 2].
    /// </summary>
    public double? OpeningGrowthPerYear { get; init; }

    /// <summary>Stock of output above which it stops starting work. Unit: yr of own capacity. Range: (0,
    /// 1000].</summary>
    public double CoverYears { get; init; } = DefaultCoverYears;

    /// <summary>Planned maintenance, done by robots; null for none.</summary>
    public MaintenanceRecord? Maintenance { get; init; }

    /// <summary>Mine: what can be dug in all. Unit: output units; 0 means without limit.</summary>
    public double Reserve { get; init; }

    /// <summary>Mine: grade left when the reserve is used up, as a share of the opening grade. Range: (0, 1].</summary>
    public double GradeAtEnd { get; init; } = 1;

    /// <summary>Solar plant: output of each month as a share of the yearly mean; twelve numbers of mean 1, or
    /// none.</summary>
    public IReadOnlyList<double> MonthlyProfile { get; init; } = [];

    /// <summary>Solar: output of each of the 8,760 hours of a year, January 1 first, as a share of the yearly mean;
    /// empty = by months, or the same all year.</summary>
    public IReadOnlyList<double> HourlyProfile { get; init; } = [];

    /// <summary>Storage: the flow good kept.</summary>
    public string? Stores { get; init; }

    /// <summary>Storage: the good that is its equipment.</summary>
    public string? StorageEquipment { get; init; }

    /// <summary>Storage: flow good kept per unit of equipment. Unit: flow units per equipment unit. Range: (0,
    /// 1e9].</summary>
    public double StoragePerUnit { get; init; }

    /// <summary>Storage: units of equipment in service at the start. Range: [0, 1e15].</summary>
    public double StorageUnits { get; init; }

    /// <summary>Storage: what comes out per unit put in. Range: (0, 1].</summary>
    public double RoundTrip { get; init; } = 1;

    /// <summary>Storage: life of the equipment. Unit: yr. Range: (0, 100].</summary>
    public double StorageLifeYears { get; init; } = 15;
}
