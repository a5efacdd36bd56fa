using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Scenario;
using Twin.Storage;
using Twin.World.Assembly;
using Twin.World.Running;

namespace Twin.Host.Runs;

/// <summary><c>twin fork RUN --at T --set …</c>: what would have come of a run if something had changed.</summary>
internal sealed class ForkVerb : Verb
{
    /// <summary>Codes of what only a fork can get wrong.</summary>
    private const string OtherShape = "TW0101", OpeningValue = "TW0102", TooLate = "TW0103";

    private readonly Argument<string> _name = WorldArguments.Run();

    private readonly Option<string> _at = new("--at")
    {
        Description = "When to branch: a day or a time from the start", HelpName = "2035-01-01|10 yr", Required = true,
    };

    private readonly Option<string?> _until = new("--until")
    {
        Description = "End of the fork; the parent's when left out", HelpName = "2060-01-01|35 yr",
    };

    private readonly Option<string[]> _set = WorldArguments.Set();
    private readonly RunArguments _run;

    public ForkVerb()
        : base(
            "fork", "Branch off a run with something changed",
            "twin fork latest --at 2035-01-01 --set planner.policy=bottleneck-first")
    {
        Arguments.Add(_name);
        Options.Add(_at);
        Options.Add(_until);
        Options.Add(_set);
        _run = new RunArguments(this, hasOut: true);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        var folder = RunFolder.Resolve(Directory.GetCurrentDirectory(), parsed.GetValue(_name)!);
        using var reader = RunReader.Open(folder);
        var inputs = RunInputs.Of(reader.Inputs());
        var parent = inputs.Resolved;
        var at = WorldFile.ReadTexts(parent.Texts, [.. parent.Sets, $"until={parsed.GetValue(_at)}"]);
        if (at.Errors.Count > 0) return context.Report([.. at.Errors]);
        var atMicros = at.World!.UntilMicros;
        if (atMicros > inputs.UntilMicros) return context.Report(Late(parsed.GetValue(_at)!, inputs.UntilMicros));
        List<string> changes = [.. parsed.GetValue(_set) ?? []];
        if (parsed.GetValue(_until) is { } until) changes.Add($"until={until}");
        var reading = WorldFile.ReadTexts(parent.Texts, [.. parent.Sets, .. changes]);
        if (reading.Errors.Count > 0) return context.Report([.. reading.Errors, .. reading.Warnings]);
        var changed = parent with
        {
            World = reading.World!,
            Sets = [.. parent.Sets, .. changes],
            Build = BuildIdentity.Current,
        };
        var state = atMicros == 0
            ? new WorldRun(WorldAssembly.Assemble(changed.World, BuildIdentity.Current))
            : StateAt(reader, inputs, atMicros, context.Stop);
        if (context.Stop.IsRequested) return context.Stop.RequestedExitCode;
        if (atMicros > 0 && Change(state, parent, changed) is { } error) return context.Report(error);
        var origin = new ForkOrigin(reader.Info.RunId, reader.Inputs().Last().Sequence, atMicros, changes);
        using var session = RunSession.Fork(changed, origin, state.Snapshot(), _run.Of(parsed, context));
        return RunDriver.Drive(session, context);
    }

    /// <summary>The parent at an instant: from its newest snapshot if early enough, else from its start.</summary>
    private static WorldRun StateAt(RunReader reader, RunInputs inputs, long atMicros, StopSignal stop)
    {
        var run = new WorldRun(WorldAssembly.Assemble(inputs.Resolved.World, BuildIdentity.Current));
        if (reader.Recovery().Snapshot is { } snapshot && snapshot.AtMicros <= atMicros)
        {
            run.Restore(snapshot.State.Span, acceptBuild: true);
        }
        else if (inputs.StartState is { } start) run.Restore(start.Span, acceptBuild: true);
        while (run.NowMicros < atMicros && !stop.IsRequested) run.Advance(atMicros);
        return run;
    }

    private static InputError? Change(WorldRun run, ResolvedWorld parent, ResolvedWorld changed)
    {
        var before = WorldAssembly.Assemble(parent.World, BuildIdentity.Current);
        var after = WorldAssembly.Assemble(changed.World, BuildIdentity.Current);
        try
        {
            var openings = run.World.Shard.Adopt(before.Shard, after.Shard);
            return openings.Count == 0 ? null : new InputError
            {
                Code = OpeningValue,
                File = "--set",
                What = "a fork cannot change what a run began with",
                Where = string.Join(", ", openings.Take(3)),
                Expected = "values that hold all along, such as prices, limits, coefficients, policies",
                Fix = "run the changed world from its start: twin run WORLD --set …",
            };
        }
        catch (ArgumentException)
        {
            return new InputError
            {
                Code = OtherShape,
                File = "--set",
                What = "a fork cannot add or remove sites, lines or lead steps",
                Expected = "values that hold all along, such as prices, limits, coefficients, policies",
                Fix = "run the changed world from its start: twin run WORLD --set …",
            };
        }
    }

    private static InputError Late(string at, long untilMicros) => new()
    {
        Code = TooLate,
        File = UsageErrors.CommandLine,
        What = "the parent has not got so far",
        Where = "--at",
        Expected = $"at most {(double)untilMicros / StepClock.YearMicros:0.###} yr",
        Got = at,
        Fix = "choose an earlier time, or extend the parent: twin resume RUN --until …",
    };
}
