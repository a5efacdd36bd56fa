using Twin.Host.Money;
using Twin.Host.Runs;
using Twin.Scenario;
using Twin.World.Judging;
using Twin.World.Running;

namespace Twin.Host.Decide;

/// <summary>A run as it is brought before the rule: its quarters, and all that hangs on no quarter.</summary>
internal sealed record DecideCase
{
    /// <summary>Quarters that severance must hold for before a loop counts as decoupled: so many last ones of a run may
    /// have forks cut off whatever was tried before.</summary>
    public const int DwellQuarters = 4;

    /// <summary>The run.</summary>
    public required StoredRun Stored { get; init; }

    /// <summary>How it is judged; the quarter and the seed are filled in.</summary>
    public required DecideOptions Options { get; init; }

    /// <summary>The run at the end of the judged quarter.</summary>
    public required WorldRun Run { get; init; }

    /// <summary>Its quarters, the judged one last.</summary>
    public required QuarterTable Table { get; init; }

    /// <summary>What the run showed at the end of each quarter of the table; null for those before a fork
    /// began.</summary>
    public required IReadOnlyList<QuarterEnd?> Ends { get; init; }

    /// <summary>How far its closure may be off.</summary>
    public required ClosureSpread Spread { get; init; }

    /// <summary>What theory says of the loop as it stood at the end of each quarter of the table.</summary>
    public required QuarterLoops Loops { get; init; }

    /// <summary>Who holds compute; null where the loop makes none.</summary>
    public OwnersReport? Owners { get; init; }

    /// <summary>What is to be expected of prices; null where no economy runs beside the loop.</summary>
    public PriceOutlook? Outlook { get; init; }

    /// <summary>Keys of the numbers of the economy that no data hold: judgement with a range; null where no economy
    /// runs beside the loop.</summary>
    public IReadOnlyList<string>? NotIdentified { get; init; }

    /// <summary>Whether that may decide anything; null where no economy runs beside the loop.</summary>
    public PriceGate? Gate { get; init; }

    /// <summary>Whether anything about the world is a matter of chance or not known exactly.</summary>
    public required bool IsUncertain { get; init; }

    /// <summary>The world file as it was read again.</summary>
    public required WorldReading Reading { get; init; }

    /// <summary>Quarters before the last four in which forks are severed too.</summary>
    public required SeveranceQuarters Severed { get; init; }

    /// <summary>Whether forks may be severed at the end of a quarter.</summary>
    /// <param name="index">Its place in the table, from 0.</param>
    public bool IsDue(int index) => Ends[index] is not null
        && (index > Table.Count - 1 - DwellQuarters || Severed.Early.Contains(index));
}
