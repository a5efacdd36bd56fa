using Twin.Host.Runs;
using Twin.Host.Serve;
using Twin.World.Assembly;
using Twin.World.Running;

namespace Twin.Host.Api;

/// <summary>A run as it stands, copied so that a question may take its time.</summary>
/// <param name="Resolved">The world in force.</param>
/// <param name="Run">The copy.</param>
internal sealed record RunCopy(ResolvedWorld Resolved, WorldRun Run)
{
    /// <summary>Copies a run: a live one where it stands, a stored one where it ended.</summary>
    /// <returns>The copy; null where there is no such run, or its state is that of another build.</returns>
    public static RunCopy? Of(RunHost host, string run)
    {
        if (host.Find(run)?.Read(session => new State(session.Resolved, session.Run.Snapshot())) is { } live)
        {
            var copy = new WorldRun(WorldAssembly.Assemble(live.Resolved.World, BuildIdentity.Current));
            copy.Restore(live.Bytes, acceptBuild: true);
            return new RunCopy(live.Resolved, copy);
        }

        if (host.FolderOf(run) is not { } folder) return null;
        using var stored = StoredRun.Open(folder);
        return stored.AtItsEnd() is { } end ? new RunCopy(stored.Inputs.Resolved, end) : null;
    }

    private sealed record State(ResolvedWorld Resolved, byte[] Bytes);
}
