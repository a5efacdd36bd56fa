using Twin.Host.Output;
using Twin.Host.Runs;
using Twin.Host.Serve;
using Twin.Storage;
using Twin.World.Running;

namespace Twin.Host.Api;

/// <summary>Describes runs, under a clock or stored.</summary>
internal static class RunResources
{
    /// <summary>The run of an id, or null.</summary>
    public static RunResource? Of(RunHost host, string id)
    {
        if (host.Find(id) is { } run && run.Status() is { } status) return Live(run, status);
        return host.FolderOf(id) is { } folder ? Stored(id, folder, host.Find(id)) : null;
    }

    private static RunResource Live(ServedRun run, RunStatus status)
    {
        var from = run.Info.From;
        return new RunResource
        {
            Id = run.Id, World = run.Info.World, Boundary = status.Boundary, State = ServeErrors.Word(run.State),
            Trouble = run.Trouble, From = from,
            At = SimTime.Text(from, status.AtMicros), AtMicros = status.AtMicros,
            Until = SimTime.Text(from, status.UntilMicros), Clock = status.Clock, Speed = status.Speed,
            Revision = run.Revision, LastEvent = run.Hub.Latest.ToString(), IsMain = run.IsMain,
            RunId = run.Info.RunId, Parent = run.Info.Parent, IsSevered = status.IsSevered,
            IsJudged = IsJudged(run.Folder),
            Bottleneck = status.Bottleneck,
        };
    }

    private static RunResource Stored(string id, string folder, ServedRun? served)
    {
        using var reader = RunReader.Open(folder);
        var inputs = RunInputs.Of(reader.Inputs());
        var at = reader.Info.IsFinished ? inputs.UntilMicros : reader.Recovery().Snapshot?.AtMicros ?? 0;
        var from = reader.Info.From;
        var state = served?.State ?? (reader.Info.IsFinished ? RunState.Finished : RunState.Stored);
        return new RunResource
        {
            Id = id, World = reader.Info.World, Boundary = BoundaryReport.From(inputs.Resolved.World),
            State = ServeErrors.Word(state), Trouble = served?.Trouble, From = from,
            At = SimTime.Text(from, at), AtMicros = at, Until = SimTime.Text(from, inputs.UntilMicros),
            Clock = "virtual", Revision = reader.LastInput(), IsMain = reader.Info.Parent is null,
            RunId = reader.Info.RunId, Parent = reader.Info.Parent,
            IsSevered = inputs.Changes.Any(change => change.Resolved is null), IsJudged = IsJudged(folder),
        };
    }

    private static bool IsJudged(string folder) => File.Exists(Path.Combine(folder, EvidenceFolder.FileName));
}
