using Twin.World.Running;

namespace Twin.Host.Ensembles;

/// <summary>What an ensemble came to: the document of <c>ensemble --json</c>.</summary>
internal sealed record EnsembleSummary
{
    /// <summary>The world file's stem.</summary>
    public required string World { get; init; }

    /// <summary>The seed of the ensemble.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Whose numbers these are.</summary>
    public required BoundaryReport Boundary { get; init; }

    /// <summary>Fans of the economy beside the loop, quarter by quarter; empty without one.</summary>
    public required IReadOnlyList<EnsembleFan> Economy { get; init; }

    /// <summary>When work is optional; null without an economy.</summary>
    public required EnsembleWorkOptional? WorkOptional { get; init; }

    /// <summary>How members are spread: lhs or sobol.</summary>
    public required string Sampling { get; init; }

    /// <summary>First simulated day, `yyyy-MM-dd`.</summary>
    public required string From { get; init; }

    /// <summary>Last simulated day, `yyyy-MM-dd`.</summary>
    public required string Until { get; init; }

    /// <summary>Members in all.</summary>
    public required int Members { get; init; }

    /// <summary>Members whose draws made no world, or whose run failed.</summary>
    public required int Failures { get; init; }

    /// <summary>Why, the most frequent first.</summary>
    public required IReadOnlyList<EnsembleFailure> Reasons { get; init; }

    /// <summary>Members without an output index, or whose output came to nothing: they have no growth.</summary>
    public required int WithoutGrowth { get; init; }

    /// <summary>Members whose loop cannot replace itself by theory; they ran all the same.</summary>
    public required int NotViable { get; init; }

    /// <summary>Processes, over all members, whose amounts were drawn again because they broke a balance.</summary>
    public required int Redrawn { get; init; }

    /// <summary>Numbers that varied.</summary>
    public required int Numbers { get; init; }

    /// <summary>Growth of the output index over the run, a log rate. Unit: 1/yr.</summary>
    public required EnsembleQuantiles? GrowthPerYear { get; init; }

    /// <summary>Output index of the last quarter by that of the first.</summary>
    public required EnsembleQuantiles? Output { get; init; }

    /// <summary>Growth of capital over the last third, a log rate. Unit: 1/yr.</summary>
    public required EnsembleQuantiles? SimulatedPerYear { get; init; }

    /// <summary>The ten numbers that drive growth over the run: by the design for indices where one was run, else from
    /// the members.</summary>
    public required IReadOnlyList<EnsembleDriver> Drivers { get; init; }

    /// <summary>How drivers were found, by answer and estimator.</summary>
    public required IReadOnlyList<EnsembleSensitivity> Sensitivity { get; init; }

    /// <summary>Members that an earlier process had finished.</summary>
    public required int Resumed { get; init; }

    /// <summary>Wall time of this process. Unit: s.</summary>
    public required double Seconds { get; init; }

    /// <summary>Processor time of this process. Unit: s.</summary>
    public required double CpuSeconds { get; init; }

    /// <summary>Threads that ran members.</summary>
    public required int Threads { get; init; }

    /// <summary>The ensemble's folder.</summary>
    public required string Directory { get; init; }
}
