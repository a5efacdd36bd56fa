using Twin.Host.Compare;
using Twin.Host.Output;
using Twin.Host.Runs;
using Twin.Storage;
using Twin.World.Running;
using Twin.World.Severing;

namespace Twin.Host.Serve;

/// <content>Commands: checked, journalled, committed, applied, answered, in this order.</content>
internal sealed partial class ServedRun
{
    /// <summary>Commands that share a commit at most.</summary>
    private const int GroupMax = 1024;

    /// <summary>Differences that the effect of a change names at most.</summary>
    private const int EffectMax = 20;

    private void TakeCommands()
    {
        List<(RunCommand Command, CommandAnswer Answer, Action? Apply)> group = [];
        while (group.Count < GroupMax && _waiting.TryDequeue(out var command))
        {
            if (IsHeavy(command))
            {
                Commit(group);
                Commit([Journal(command)]);
            }
            else group.Add(Journal(command));
        }

        Commit(group);
    }

    /// <summary>Whether later commands must see what it did before they are judged.</summary>
    private static bool IsHeavy(RunCommand command) =>
        command.Kind is CommandKind.Set or CommandKind.Severance or CommandKind.Stop;

    private void Commit(List<(RunCommand Command, CommandAnswer Answer, Action? Apply)> group)
    {
        if (group.Count == 0) return;
        try
        {
            _session!.Store.Flush();
        }
        catch (StorageException e)
        {
            foreach (var (command, _, _) in group)
            {
                command.Answer.TrySetResult(CommandAnswer.Refused(503, ServeErrors.NotNow(Id, StateOf(e))));
            }

            throw;
        }

        lock (_gate)
        {
            foreach (var (_, _, apply) in group) apply?.Invoke();
            Interlocked.Increment(ref _looks);
            Volatile.Write(ref _inputs, _session!.Store.AcknowledgedInput);
        }

        Tell();
        foreach (var (command, answer, _) in group)
        {
            Show(command, answer);
            command.Answer.TrySetResult(answer);
        }

        group.Clear();
    }

    private void Show(RunCommand command, CommandAnswer answer) => _session?.Commanded(
        command.Kind.ToString().ToLowerInvariant(), answer.Status >= 400 ? "refused" : "done", command.Principal,
        (_time.GetUtcNow() - command.ReceivedAt).TotalSeconds);

    private (RunCommand Command, CommandAnswer Answer, Action? Apply) Journal(RunCommand command)
    {
        if (command.IdempotencyKey is { } key && !command.Body.DryRun)
        {
            if (_book.Find(key, command.BodyHash, _time.GetUtcNow()) is { } known)
            {
                return (command, known.IsSame
                    ? known.Answer with { IsRepeated = true }
                    : CommandAnswer.Refused(422, ServeErrors.KeyReused(key)), null);
            }

            if (_book.IsFull) return (command, CommandAnswer.Refused(429, ServeErrors.TooMany("keys")), null);
        }

        if (command.IfRevision is { } wanted && wanted != _appended)
        {
            return (command, CommandAnswer.Refused(412, ServeErrors.OtherRevision(wanted, _appended)), null);
        }

        if (_isLow && !command.Body.DryRun) return (command, Low(), null);
        var (answer, apply) = Judge(command);
        if (answer.Status == 200 && answer.Sequence > 0 && command.IdempotencyKey is { } taken)
        {
            _book.Add(taken, command.BodyHash, _time.GetUtcNow(), answer);
        }

        return (command, answer, apply);
    }

    private (CommandAnswer Answer, Action? Apply) Judge(RunCommand command) => command.Kind switch
    {
        CommandKind.Pause => Take(command, InputNames.Paused, "the clock stops", () => _isPaused = true),
        CommandKind.Resume => Take(command, InputNames.Resumed, "the clock goes on", () => _isPaused = false),
        CommandKind.Speed => ChangeSpeed(command),
        CommandKind.Note => Take(
            command, InputNames.Noted, "a note is kept", null, json => json.WriteString("text", command.Body.Text)),
        CommandKind.Fork => Take(
            command, InputNames.Forked, "a branch is taken off", null,
            json => json.WriteString("fork", command.ForkId)),
        CommandKind.Stop => Take(
            command, InputNames.Stopped, "the run ends here; it can be taken up again with `twin serve RUN`",
            () => State = RunState.Stopped),
        CommandKind.Set => ChangeWorld(command),
        _ => Sever(command),
    };

    private (CommandAnswer Answer, Action? Apply) ChangeSpeed(RunCommand command)
    {
        var speed = command.Body.Speed!.Value;
        if (_pace.IsLive) return (CommandAnswer.Refused(409, ServeErrors.LiveHasNoSpeed()), null);
        return Take(
            command, InputNames.SpeedChanged,
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{speed} simulated seconds a second instead of {_pace.Speed}"),
            () => _pace.Change(speed, _session!.Run.NowMicros), json => json.WriteNumber("speed", speed));
    }

    private (CommandAnswer Answer, Action? Apply) ChangeWorld(RunCommand command)
    {
        var (changed, errors) = _session!.Resolved.With(command.Body.Set!);
        if (changed is null) return (CommandAnswer.Refused(400, [.. errors]), null);
        return Become(command, changed);
    }

    private (CommandAnswer Answer, Action? Apply) Sever(RunCommand command) =>
        Trade.IsCut(_session!.Run)
            ? (CommandAnswer.Refused(409, ServeErrors.SeveredAlready()), null)
            : Take(
                command, InputNames.Severed, "nothing is bought, sold or claimed any more; what is paid for arrives",
                () => _session!.Sever());

    private (CommandAnswer Answer, Action? Apply) Become(RunCommand command, ResolvedWorld changed)
    {
        WorldRun? next;
        lock (_gate)
        {
            (next, var refusal) = _session!.Changed(changed);
            if (refusal is not null) return (CommandAnswer.Refused(409, ChangeErrors.Refused(refusal)), null);
        }

        var before = _session.Resolved;
        var (answer, apply) = Take(
            command, InputNames.WorldChanged, string.Empty, () =>
            {
                _session!.Become(changed, next!);
                _recent.Restart();
            },
            json =>
            {
                json.WriteStartArray("changes");
                foreach (var one in command.Body.Set!) json.WriteStringValue(one);
                json.WriteEndArray();
                json.WritePropertyName("world");
                json.WriteRawValue(changed.Write());
            });
        return (answer with { Effect = Effects(before, changed, next!) }, apply);
    }

    private List<string> Effects(ResolvedWorld before, ResolvedWorld after, WorldRun next)
    {
        var differences = WorldDifferences.Of(before.World, after.World);
        List<string> effects =
        [
            .. differences.Take(EffectMax)
                .Select(one => $"{one.Path}: {one.A ?? "none"} → {one.B ?? "none"} {one.Unit}".TrimEnd()),
        ];
        if (differences.Count > EffectMax) effects.Add($"and {differences.Count - EffectMax} more values");
        var (was, becomes) = (_session!.Run.World.Growth.PerYear, next.World.Growth.PerYear);
        if (was is not null || becomes is not null)
        {
            effects.Add($"balanced growth: {Figures.Rate(was)} → {Figures.Rate(becomes)}");
        }

        return effects;
    }

    /// <summary>Journals a command that stands; it is applied once that is durable.</summary>
    private (CommandAnswer Answer, Action? Apply) Take(
        RunCommand command, string manifest, string effect, Action? apply,
        Action<System.Text.Json.Utf8JsonWriter>? parts = null)
    {
        var at = _session!.Run.NowMicros;
        IReadOnlyList<string> effects = effect.Length == 0 ? [] : [effect];
        if (command.Body.DryRun)
        {
            return (new CommandAnswer { Status = 200, AtMicros = at, Effect = effects }, null);
        }

        var payload = CommandPayload.Of(command, parts);
        var sequence = _session.Store.AppendInput(manifest, payload, at, PayloadFormat.Json);
        _appended = sequence;
        var from = _session.Resolved.World.From;
        var cursor = new EventCursor(sequence, _heard);
        _untold.Enqueue((true, sequence, EventFrame.Of(cursor, from, isInput: true, manifest, at, payload)));
        return (new CommandAnswer
        {
            Status = 200, Sequence = sequence, AtMicros = at, Effect = effects, Fork = command.ForkId,
        }, apply);
    }

    private static CommandAnswer Low() => CommandAnswer.Refused(503, ServeErrors.LowSpace());
}
