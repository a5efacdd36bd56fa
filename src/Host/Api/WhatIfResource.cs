namespace Twin.Host.Api;

/// <summary>How a run and a branch of it may go on.</summary>
internal sealed record WhatIfResource
{
    /// <summary>The run.</summary>
    public required string Run { get; init; }

    /// <summary>Where both leave, simulated time.</summary>
    public required string At { get; init; }

    /// <summary>The same. Unit: µs since the run began.</summary>
    public required long AtMicros { get; init; }

    /// <summary>Where both end, simulated time.</summary>
    public required string Until { get; init; }

    /// <summary>Whether that is earlier than asked for, because the world is slow to run.</summary>
    public required bool IsShortened { get; init; }

    /// <summary>What the branch changes.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    /// <summary>Members that were run on each side; fewer than asked for where the time was up.</summary>
    public required int Members { get; init; }

    /// <summary>Members that were asked for.</summary>
    public required int Asked { get; init; }

    /// <summary>Members that made no world, or whose world failed.</summary>
    public required int Failed { get; init; }

    /// <summary>Numbers that differ from member to member.</summary>
    public required int Varied { get; init; }

    /// <summary>Numbers with a range that a branch cannot change: what the run began with.</summary>
    public required int Held { get; init; }

    /// <summary>Whether members differ at all: without ranges and chance they are all the stated curve.</summary>
    public required bool IsUncertain { get; init; }

    /// <summary>What it cost: simulated time of all members. Unit: yr.</summary>
    public required double SimulatedYears { get; init; }

    /// <summary>What it cost. Unit: s of wall time.</summary>
    public required double Seconds { get; init; }

    /// <summary>The series that were asked for.</summary>
    public required IReadOnlyList<WhatIfSeries> Series { get; init; }
}
