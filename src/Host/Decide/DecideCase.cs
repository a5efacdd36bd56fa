using Twin.Host.Money;
using Twin.Host.Runs;
using Twin.Scenario;
using Twin.World.Judging;
using Twin.World.Running;

namespace Twin.Host.Decide;

/// <summary>A run as it is brought before the rule: its quarters, and all that hangs on no quarter.</summary>
internal sealed record DecideCase
{
    /// <summary>Quarters that severance must hold for before a loop counts as decoupled.</summary>
    public const int DwellQuarters = 4;

    /// <summary>The run.</summary>
    public required StoredRun Stored { get; init; }

    /// <summary>How it is judged; the quarter and the seed are filled in.</summary>
    public required DecideOptions Options { get; init; }

    /// <summary>The run at the end of the judged quarter.</summary>
    public required WorldRun Run { get; init; }

    /// <summary>Its quarters, the judged one last.</summary>
    public required QuarterTable Table { get; init; }

    /// <summary>Its state at the ends of the quarters in which severance may be due, by their place in the
    /// table.</summary>
    public required IReadOnlyDictionary<int, byte[]> States { get; init; }

    /// <summary>How far its closure may be off.</summary>
    public required ClosureSpread Spread { get; init; }

    /// <summary>Who holds compute; null where the loop makes none.</summary>
    public OwnersReport? Owners { get; init; }

    /// <summary>Whether anything about the world is a matter of chance or not known exactly.</summary>
    public required bool IsUncertain { get; init; }

    /// <summary>The world file as it was read again.</summary>
    public required WorldReading Reading { get; init; }
}
