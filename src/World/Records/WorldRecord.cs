namespace Twin.World.Records;

/// <summary>A whole world as its file states it: checked, in base units, includes and overrides applied.</summary>
/// <remarks>Shape: the input 0 of every run. All maps of the file are lists here, in ordinal order of their
/// ids.</remarks>
public sealed record WorldRecord
{
    /// <summary>The world's name, an id.</summary>
    public required string Name { get; init; }

    /// <summary>The seed of every random stream of a run.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The calendar day at which simulated time is zero.</summary>
    public DateOnly From { get; init; } = new(2025, 1, 1);

    /// <summary>How long the run lasts. Unit: µs of simulated time. Range: at least one step.</summary>
    public required long UntilMicros { get; init; }

    /// <summary>The length of one step. Unit: µs of simulated time. Range: [1 h, 10 yr].</summary>
    public required long StepMicros { get; init; }

    /// <summary>Whose numbers these are.</summary>
    public Boundary Boundary { get; init; } = Boundary.Company;

    /// <summary>Everything that can be held, moved or made.</summary>
    public IReadOnlyList<GoodRecord> Goods { get; init; } = [];

    /// <summary>The recipes.</summary>
    public IReadOnlyList<ProcessRecord> Processes { get; init; } = [];

    /// <summary>The places where recipes run and goods lie.</summary>
    public IReadOnlyList<SiteRecord> Sites { get; init; } = [];

    /// <summary>Transport between depots.</summary>
    public IReadOnlyList<LinkRecord> Links { get; init; } = [];

    /// <summary>Robot fleets in age cohorts.</summary>
    public IReadOnlyList<FleetRecord> Fleets { get; init; } = [];

    /// <summary>The only door to money, or null for a world without one.</summary>
    public MarketRecord? Market { get; init; }

    /// <summary>The human economy, or null where the world does not follow it.</summary>
    public HumanRecord? Human { get; init; }

    /// <summary>The economy beside the loop, or null where prices and wages hold.</summary>
    public EconomyRecord? Economy { get; init; }

    /// <summary>Who decides what is built.</summary>
    public PlannerRecord Planner { get; init; } = new();

    /// <summary>News that moves numbers of the running world, in ordinal order of their ids.</summary>
    public IReadOnlyList<ShockRecord> Shocks { get; init; } = [];

    /// <summary>What an ensemble varies; null for every number with a range or a prior.</summary>
    public EnsembleRecord? Ensemble { get; init; }

    /// <summary>What is uncertain, for ensembles.</summary>
    public IReadOnlyList<PriorRecord> Priors { get; init; } = [];

    /// <summary>Where the numbers come from: one entry for each number that names its source or its range.</summary>
    public IReadOnlyList<SourceRecord> Sources { get; init; } = [];

    /// <summary>SHA-256 of every file that was read, by the path written in the world file.</summary>
    public IReadOnlyList<FileHashRecord> Files { get; init; } = [];
}
