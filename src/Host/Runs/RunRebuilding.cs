using Twin.Domain;
using Twin.Storage;
using Twin.World.Assembly;
using Twin.World.Forking;
using Twin.World.Running;
using Twin.World.Severing;

namespace Twin.Host.Runs;

/// <summary>Makes a run again from its inputs: from its start or from a state on the way, with every change of its
/// world still to come.</summary>
internal static class RunRebuilding
{
    /// <summary>The run at its beginning, or for a fork where it left its parent.</summary>
    /// <param name="inputs">What its inputs say.</param>
    /// <param name="build">The build that makes it.</param>
    /// <param name="lastInput">Sequence number of the last input to apply.</param>
    public static WorldRun FromTheStart(RunInputs inputs, string build, long lastInput = long.MaxValue)
    {
        var run = new WorldRun(WorldAssembly.Assemble(inputs.First.World, build));
        if (inputs.StartState is { } state) run.Restore(state.Span, acceptBuild: true);
        Follow(run, inputs, 0, lastInput, build);
        return run;
    }

    /// <summary>The run where a snapshot was taken.</summary>
    /// <param name="inputs">What its inputs say.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="build">The build that makes it.</param>
    /// <param name="lastInput">Sequence number of the last input to apply.</param>
    public static WorldRun From(
        RunInputs inputs, Snapshot snapshot, string build, long lastInput = long.MaxValue)
    {
        var run = new WorldRun(WorldAssembly.Assemble(inputs.InForce(snapshot.InputSequence).World, build));
        run.Restore(snapshot.State.Span, acceptBuild: true);
        Follow(run, inputs, snapshot.InputSequence, lastInput, build);
        return run;
    }

    private static void Follow(WorldRun run, RunInputs inputs, long after, long lastInput, string build)
    {
        var before = inputs.InForce(after).World;
        foreach (var change in inputs.Changes)
        {
            if (change.Sequence <= after || change.Sequence > lastInput) continue;
            if (change.Resolved is null)
            {
                run.ChangeAt(change.AtMicros, Trade.Cut);
                continue;
            }

            var (was, now) = (before, change.Resolved.World);
            run.ChangeAt(change.AtMicros, at =>
            {
                // It was accepted once; a refusal now means that the journal and the build do not fit.
                var refusal = WorldFork.Change(at, was, now, build);
                Invariant.That(refusal is null, "a change that the run took up is refused by its replay");
            });
            before = now;
        }
    }
}
