using System.Text.Json.Serialization;
using Twin.Host.Forecast.RunOutput;
using Twin.Host.Telemetry;
using Twin.World.Running;

namespace Twin.Host.Runs;

/// <summary>What a finished run tells: the document of <c>run --json</c> and the summary on the screen.</summary>
internal sealed record RunSummary
{
    /// <summary>The world file's stem.</summary>
    [JsonPropertyOrder(0)]
    public required string World { get; init; }

    /// <summary>The seed the run used.</summary>
    [JsonPropertyOrder(1)]
    public required ulong Seed { get; init; }

    /// <summary>First simulated day, `yyyy-MM-dd`.</summary>
    [JsonPropertyOrder(2)]
    public required string From { get; init; }

    /// <summary>Where simulated time stands, `yyyy-MM-dd`.</summary>
    [JsonPropertyOrder(3)]
    public required string Until { get; init; }

    /// <summary>Mails and timers delivered.</summary>
    [JsonPropertyOrder(4)]
    public required long Events { get; init; }

    /// <summary>Wall time. Unit: s.</summary>
    [JsonPropertyOrder(5)]
    public required double WallSeconds { get; init; }

    /// <summary>Processor time. Unit: s.</summary>
    [JsonPropertyOrder(6)]
    public required double CpuSeconds { get; init; }

    /// <summary>Events per second of processor time.</summary>
    [JsonPropertyOrder(7)]
    public required double EventsPerCpuSecond { get; init; }

    /// <summary>SHA-256 of the canonical snapshot at the end, lower-case hexadecimal.</summary>
    [JsonPropertyOrder(8)]
    public required string StateHash { get; init; }

    /// <summary>The run's folder.</summary>
    [JsonPropertyOrder(9)]
    public required string RunDirectory { get; init; }

    /// <summary>What the ledger saw.</summary>
    [JsonPropertyOrder(10)]
    public required LedgerSummary Ledger { get; init; }

    /// <summary>How fast the loop grew, and how fast theory says.</summary>
    [JsonPropertyOrder(11)]
    public required GrowthSummary Growth { get; init; }

    /// <summary>Every good, in the order of ids.</summary>
    [JsonPropertyOrder(12)]
    public required IReadOnlyList<GoodSummary> Goods { get; init; }

    /// <summary>What each good did outside the loop; empty where the world has no human economy.</summary>
    [JsonPropertyOrder(13)]
    public IReadOnlyList<OutsideReport> Outside { get; init; } = [];

    /// <summary>How much of itself the loop made over the trailing four quarters.</summary>
    [JsonPropertyOrder(14)]
    public ClosureReport? Closure { get; init; }

    /// <summary>The values of the world file that hold growth back most, the strongest first.</summary>
    [JsonPropertyOrder(15)]
    public IReadOnlyList<BottleneckSummary> Bottlenecks { get; init; } = [];

    /// <summary>How output is forecast to grow; null where the run is too short.</summary>
    [JsonPropertyOrder(16)]
    public ForecastSummary? Forecast { get; init; }

    /// <summary>What could be money: prices in money, energy and compute, and who earns the rents; null where the loop
    /// makes nothing.</summary>
    [JsonPropertyOrder(17)]
    public CurrencyReport? Currency { get; init; }

    /// <summary>What became of the samples that were sent; left out where none were to be.</summary>
    [JsonPropertyOrder(18)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RemoteWriteSummary? RemoteWrite { get; init; }

    /// <summary>Whose numbers these are; null in summaries of earlier builds.</summary>
    [JsonPropertyOrder(19)]
    public BoundaryReport? Boundary { get; init; }

    /// <summary>The economy beside the loop where it ended; null without one.</summary>
    [JsonPropertyOrder(20)]
    public EconomySummary? Economy { get; init; }
}
