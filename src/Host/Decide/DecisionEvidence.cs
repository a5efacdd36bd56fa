namespace Twin.Host.Decide;

/// <summary>A decision with all it rests on: one line of the evidence.</summary>
/// <remarks>
/// What does not exist in a world is null and stands in <see cref="Absent"/> with the reason; a null without a reason
/// makes it no decision (<see cref="EvidenceFields"/>). The wall time and the reviewer are outside of what is
/// recomputed.
/// </remarks>
internal sealed record DecisionEvidence
{
    /// <summary>Quarter, profile and the beginning of the hash of what was asked; the same question has the same
    /// id.</summary>
    public required string Id { get; init; }

    /// <summary>The quarter of the run, from 1.</summary>
    public required int SimQuarter { get; init; }

    /// <summary>The day on which it ends.</summary>
    public required string QuarterEnds { get; init; }

    /// <summary>When it was judged, ISO 8601 in UTC.</summary>
    public required string WallUtc { get; init; }

    /// <summary>The build that judged it.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>SHA-256 of the run's resolved world.</summary>
    public required string ConfigHash { get; init; }

    /// <summary>The files behind it.</summary>
    public required IReadOnlyList<EvidenceVintage> DataVintages { get; init; }

    /// <summary>Seed of the run, seed of the judgement.</summary>
    public required IReadOnlyList<ulong> Seeds { get; init; }

    /// <summary>Where prices stand.</summary>
    public required string AxisPrice { get; init; }

    /// <summary>Where the loop stands.</summary>
    public required string AxisLoop { get; init; }

    /// <summary>The highest of both.</summary>
    public required string Headline { get; init; }

    /// <summary><c>R</c> or <c>S</c>.</summary>
    public required string Profile { get; init; }

    /// <summary>What is stamped on it.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>Every figure that the rule looks at.</summary>
    public required IReadOnlyList<EvidenceCondition> Conditions { get; init; }

    /// <summary>The identity of money.</summary>
    public EvidenceIdentity? Identity { get; init; }

    /// <summary>The transaction-flow matrix of the quarter, by row and sector. Unit: T$ a quarter.</summary>
    public IReadOnlyList<IReadOnlyList<double>>? Tfm { get; init; }

    /// <summary>Names of its rows; the columns are households, firms, machines, government, central bank, banks and
    /// the rest of the world.</summary>
    public IReadOnlyList<string>? TfmRows { get; init; }

    /// <summary>Largest sum of a row or column of it, over output.</summary>
    public double? TfmMaxResidual { get; init; }

    /// <summary>Residual of the equation that is used nowhere.</summary>
    public double? RedundantResidual { get; init; }

    /// <summary>Closure with its bounds.</summary>
    public required EvidenceClosure Closure { get; init; }

    /// <summary>What the loop takes and cannot make.</summary>
    public required IReadOnlyList<EvidenceImport> CriticalImports { get; init; }

    /// <summary>The proof of balanced growth by the matrices of the quarter.</summary>
    public EvidenceCertificate? RhoCertificate { get; init; }

    /// <summary>The values that hold growth of the quarter back most.</summary>
    public IReadOnlyList<EvidenceSensitivity>? TopSensitivities { get; init; }

    /// <summary>What became of forks without money.</summary>
    public required EvidenceSeverance Severance { get; init; }

    /// <summary>Rise of growth with money.</summary>
    public double? MoneySlack { get; init; }

    /// <summary>Energy.</summary>
    public required EvidenceEnergy Energy { get; init; }

    /// <summary>Who holds compute, by level.</summary>
    public IReadOnlyDictionary<string, EvidenceHolding>? Concentration { get; init; }

    /// <summary>What is expected of prices.</summary>
    public EvidenceForecast? Forecast { get; init; }

    /// <summary>Keys of the numbers of the economy that no data hold; null without an economy.</summary>
    public IReadOnlyList<string>? NotIdentified { get; init; }

    /// <summary>The second opinion.</summary>
    public required EvidenceHmm Hmm { get; init; }

    /// <summary>Where the threshold sensitivity of the same judgement stands.</summary>
    public required string SensitivityGridRef { get; init; }

    /// <summary>Id of the decision of the quarter before; null and named in <see cref="Absent"/> for the
    /// first.</summary>
    public string? PreviousDecision { get; init; }

    /// <summary>The smallest changes that give another headline.</summary>
    public required IReadOnlyList<EvidenceFlip> WhatWouldChangeIt { get; init; }

    /// <summary>Who stands for it.</summary>
    public required string Reviewer { get; init; }

    /// <summary>The run.</summary>
    public required EvidenceRun Run { get; init; }

    /// <summary>How it was judged.</summary>
    public required EvidenceOptions Options { get; init; }

    /// <summary>Why a field is null, by its name.</summary>
    public required IReadOnlyDictionary<string, string> Absent { get; init; }
}
