using Twin.Domain.Accounts;
using Twin.Storage;
using Twin.World.Running;

namespace Twin.Host.Runs;

/// <summary>What came of making a run again from its inputs.</summary>
/// <param name="MaxImbalance">Largest imbalance of any posting, measured from the postings alone.</param>
/// <param name="HashMatches">Whether it ends in the recorded state; null where none is recorded.</param>
/// <param name="FromMicros">From when on it was made again, where its journal was trimmed; else null. Unit: µs.</param>
internal sealed record Replay(Int128 MaxImbalance, bool? HashMatches, long? FromMicros)
{
    /// <summary>Steps between two looks at the stop signal.</summary>
    private const int StepsPerLook = 64;

    /// <summary>Makes a run again, from its beginning, for a fork from where it left its parent, and where its journal
    /// was trimmed from the oldest snapshot.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="stop">The stop signal.</param>
    public static Replay Of(string folder, StopSignal stop)
    {
        using var reader = RunReader.Open(folder);
        var inputs = RunInputs.Of(reader.Inputs());
        var (until, recorded, last) = Recorded(folder, reader);
        var kept = reader.KeptFromMicros;
        var oldest = kept is { } from ? reader.SnapshotBefore(from) ?? throw TrimmedPast.Of(reader) : null;
        var run = oldest is null
            ? RunRebuilding.FromTheStart(inputs, reader.Info.Build, last)
            : RunRebuilding.From(inputs, oldest, reader.Info.Build, last);
        var world = run.World;
        var meter = new ImbalanceMeter(world.Ledger);
        world.Ledger.Observer = meter;
        var step = world.Record.StepMicros;
        var economy = new EconomyJournal(reader.Inputs());
        var agrees = true;
        while (run.NowMicros < until && !stop.IsRequested)
        {
            run.Advance(Math.Min(until, ((run.NowMicros / step) + StepsPerLook) * step));
            agrees &= run.Economy?.Latest is not { } quarter || economy.Agrees(quarter);
        }

        return new Replay(meter.Max, recorded is null ? null : agrees && run.StateHash() == recorded, kept);
    }

    /// <summary>The newest state that the run recorded: its summary's, or its newest snapshot's; and the last input
    /// that it holds.</summary>
    private static (long UntilMicros, string? Hash, long LastInput) Recorded(string folder, RunReader reader)
    {
        if (RunFolder.IsFinished(folder))
        {
            var summary = RunReport.FromJson(RunFolder.ReadSummary(folder));
            return (RunInputs.Of(reader.Inputs()).UntilMicros, summary.StateHash, long.MaxValue);
        }

        if (reader.Recovery().Snapshot is not { } snapshot) return (0, null, long.MaxValue);
        var (at, hash) = WorldRun.HashOf(snapshot.State.Span);
        return (at, hash, snapshot.InputSequence);
    }
}
