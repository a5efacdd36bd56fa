using System.Globalization;
using Twin.Domain;
using Twin.Storage;
using Twin.World.Assembly;
using Twin.World.Forking;
using Twin.World.Running;

namespace Twin.Host.Runs;

/// <summary>A branch of a run: the world it goes on as, where it comes from, and the state it starts from.</summary>
/// <param name="Resolved">The world of the branch.</param>
/// <param name="Origin">Where it leaves its parent.</param>
/// <param name="State">The parent's state at that instant, changes applied.</param>
internal sealed record RunBranch(ResolvedWorld Resolved, ForkOrigin Origin, byte[] State)
{
    /// <summary>Takes a branch off a run.</summary>
    /// <param name="reader">The parent.</param>
    /// <param name="inputs">What its inputs say.</param>
    /// <param name="atMicros">When. Unit: µs of simulated time.</param>
    /// <param name="changes">What the branch changes, as <c>path=value</c>.</param>
    /// <param name="reseed">Seed of everything that chance does from then on; null for the parent's.</param>
    /// <param name="stop">Whether the branch is not wanted any more.</param>
    /// <exception cref="StorageException">The parent's journal begins later.</exception>
    /// <returns>The branch, or why there is none; neither where it was stopped.</returns>
    public static (RunBranch? Branch, IReadOnlyList<InputError> Errors) Of(
        RunReader reader, RunInputs inputs, long atMicros, IReadOnlyList<string> changes, ulong? reseed,
        Func<bool> stop)
    {
        var parent = inputs.At(atMicros);
        var (changed, errors) = parent.With(changes);
        if (changed is null) return (null, errors);
        var state = atMicros == 0
            ? new WorldRun(WorldAssembly.Assemble(changed.World, BuildIdentity.Current))
            : StateAt(reader, inputs, atMicros, stop);
        if (stop()) return (null, []);
        if (atMicros > 0
            && WorldFork.Change(state, parent.World, changed.World, BuildIdentity.Current) is { } refusal)
        {
            return (null, [ChangeErrors.Refused(refusal)]);
        }

        var last = reader.Inputs().Last().Sequence;
        return (Of(state, changed, reader.Info.RunId, last, changes, reseed), []);
    }

    /// <summary>A branch of a run that has taken up its changes.</summary>
    /// <param name="run">The run.</param>
    /// <param name="changed">The world of the branch.</param>
    /// <param name="parent">Unique id of the parent.</param>
    /// <param name="input">The parent's last input.</param>
    /// <param name="changes">What the branch changes.</param>
    /// <param name="reseed">Seed of everything that chance does from then on; null for the parent's.</param>
    public static RunBranch Of(
        WorldRun run, ResolvedWorld changed, string parent, long input, IReadOnlyList<string> changes, ulong? reseed)
    {
        List<string> journalled = [.. changes];
        if (reseed is { } seed)
        {
            run.World.Shard.Reseed(seed);
            journalled.Add(string.Create(CultureInfo.InvariantCulture, $"{ForkOrigin.ReseedPrefix}{seed}"));
        }

        return new RunBranch(changed, new ForkOrigin(parent, input, run.NowMicros, journalled), run.Snapshot());
    }

    /// <summary>The parent at an instant: from its newest snapshot that is early enough, else from its start.</summary>
    private static WorldRun StateAt(RunReader reader, RunInputs inputs, long atMicros, Func<bool> stop)
    {
        var run = reader.SnapshotBefore(atMicros) is { } snapshot
            ? RunRebuilding.From(inputs, snapshot, BuildIdentity.Current)
            : reader.KeptFromMicros is null ? RunRebuilding.FromTheStart(inputs, BuildIdentity.Current)
            : throw TrimmedPast.Of(reader);
        while (run.NowMicros < atMicros && !stop()) run.Advance(atMicros);
        return run;
    }
}
