using Twin.Domain;
using Twin.Host.Output;
using Twin.Host.Runs;
using Twin.Storage;
using Twin.World.Assembly;
using Twin.World.Forking;
using Twin.World.Running;

namespace Twin.Host.Serve;

/// <summary>Takes branches off runs, now or at an instant before, a few at a time.</summary>
internal sealed class ForkDesk(RunHost host) : IDisposable
{
    /// <summary>Branches prepared at once: each replays a stretch of its parent.</summary>
    private const int AtOnceMax = 2;

    private readonly SemaphoreSlim _desks = new(AtOnceMax);

    /// <summary>Takes a branch; its answer comes when the branch stands and the parent's journal tells of it.</summary>
    public async Task<CommandAnswer> Fork(string id, RunCommand command)
    {
        if (!_desks.Wait(0)) return CommandAnswer.Refused(429, ServeErrors.TooMany("forks"));
        var parent = host.Find(id);
        var gate = parent?.ForkGate;
        try
        {
            if (gate is not null) await gate.WaitAsync().ConfigureAwait(false);
            return await Task.Run(() => Made(id, parent, command)).ConfigureAwait(false);
        }
        finally
        {
            gate?.Release();
            _desks.Release();
        }
    }

    public void Dispose() => _desks.Dispose();

    private async Task<CommandAnswer> Made(string id, ServedRun? parent, RunCommand command)
    {
        if (parent is not null && Known(parent, command) is { } known) return known;
        var (branch, status, errors) = Branch(id, parent, command);
        if (branch is null) return CommandAnswer.Refused(status, [.. errors]);
        var at = branch.Origin.AtMicros;
        if (command.Body.DryRun)
        {
            return new CommandAnswer { Status = 200, AtMicros = at, Effect = Effect(branch) };
        }

        var speed = parent?.Status()?.Speed ?? host.Options.Speed;
        var fork = host.Begin(branch, speed);
        if (parent is not { IsLive: true })
        {
            return new CommandAnswer { Status = 201, AtMicros = at, Fork = fork.Id, Effect = Effect(branch) };
        }

        var told = new RunCommand
        {
            Kind = CommandKind.Fork, Body = command.Body, Principal = command.Principal,
            ReceivedAt = command.ReceivedAt, IdempotencyKey = command.IdempotencyKey, BodyHash = command.BodyHash,
            ForkId = fork.Id,
        };
        if (!parent.Send(told)) return CommandAnswer.Refused(429, ServeErrors.TooMany("commands"));
        var answer = await told.Answer.Task.ConfigureAwait(false);
        return answer.Status == 200
            ? answer with { Status = 201, AtMicros = at, Effect = Effect(branch) }
            : answer;
    }

    private CommandAnswer? Known(ServedRun parent, RunCommand command)
    {
        if (command.IfRevision is { } wanted && wanted != parent.Revision)
        {
            return CommandAnswer.Refused(412, ServeErrors.OtherRevision(wanted, parent.Revision));
        }

        if (command.IdempotencyKey is not { } key) return null;
        if (parent.Book.Find(key, command.BodyHash, host.Options.Time.GetUtcNow()) is not { } known) return null;
        return known.IsSame
            ? known.Answer with { Status = 201, IsRepeated = true }
            : CommandAnswer.Refused(422, ServeErrors.KeyReused(key));
    }

    private (RunBranch? Branch, int Status, IReadOnlyList<InputError> Errors) Branch(
        string id, ServedRun? parent, RunCommand command)
    {
        List<string> changes = [.. command.Body.Set ?? []];
        if (command.Body.Until is { } until) changes.Add("until=" + until);
        if (command.Body.At is null && parent?.Read(Here) is { } here)
        {
            return Now(here, parent.Info.RunId, changes, command.Body.Reseed);
        }

        var folder = host.FolderOf(id)!;
        using var reader = RunReader.Open(folder);
        var inputs = RunInputs.Of(reader.Inputs());
        var reached = parent?.Status()?.AtMicros
            ?? (reader.Info.IsFinished ? inputs.UntilMicros : reader.Recovery().Snapshot?.AtMicros ?? 0);
        var at = command.Body.At is { } text ? SimTime.Parse(reader.Info.From, text) : reached;
        var began = reader.KeptFromMicros ?? inputs.Origin?.AtMicros ?? 0;
        if (at is not { } micros || micros < began || micros > reached)
        {
            var span = $"{SimTime.Text(reader.Info.From, began)} to {SimTime.Text(reader.Info.From, reached)}";
            return (null, 400, [ServeErrors.BadCommand("at", "a time of the run: " + span, command.Body.At ?? "now")]);
        }

        var (branch, errors) = RunBranch.Of(reader, inputs, micros, changes, command.Body.Reseed, () => false);
        return (branch, StatusOf(errors), errors);
    }

    private static ParentNow Here(RunSession session) => new(
        session.Resolved, session.Run.Snapshot(), session.Run.NowMicros, session.Store.AcknowledgedInput);

    private static (RunBranch? Branch, int Status, IReadOnlyList<InputError> Errors) Now(
        ParentNow here, string runId, List<string> changes, ulong? reseed)
    {
        var (changed, errors) = here.Resolved.With(changes);
        if (changed is null) return (null, 400, errors);
        var run = new WorldRun(WorldAssembly.Assemble(here.Resolved.World, BuildIdentity.Current));
        run.Restore(here.State, acceptBuild: true);
        if (WorldFork.Change(run, changed.World, BuildIdentity.Current) is { } refusal)
        {
            return (null, 409, [ChangeErrors.Refused(refusal)]);
        }

        return (RunBranch.Of(run, changed, runId, here.Input, changes, reseed), 0, []);
    }

    private static int StatusOf(IReadOnlyList<InputError> errors) =>
        errors.Any(error => error.Code.StartsWith("TW010", StringComparison.Ordinal)) ? 409 : 400;

    private static IReadOnlyList<string> Effect(RunBranch branch) =>
        branch.Origin.Changes.Count == 0 ? ["a branch without a change"] : [.. branch.Origin.Changes];

    /// <summary>A parent where it stands.</summary>
    private sealed record ParentNow(ResolvedWorld Resolved, byte[] State, long AtMicros, long Input);
}
