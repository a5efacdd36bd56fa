using System.CommandLine;
using System.Globalization;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Scenario;
using Twin.Storage;
using Twin.World.Assembly;
using Twin.World.Forking;
using Twin.World.Running;

namespace Twin.Host.Runs;

/// <summary><c>twin fork RUN --at T --set …</c>: what would have come of a run if something had changed.</summary>
internal sealed class ForkVerb : Verb
{
    /// <summary>Codes of what only a fork can get wrong.</summary>
    private const string OtherShape = "TW0101", OpeningValue = "TW0102", TooLate = "TW0103";

    /// <summary>Code of a fork that counts a fleet in another way.</summary>
    private const string OtherCount = "TW0104";

    private const string HoldingValues = "values that hold all along, such as prices, limits, coefficients, policies";
    private const string FromTheStart = "run the changed world from its start: twin run WORLD --set …";

    /// <summary>Most values that an error names.</summary>
    private const int WhereMax = 3;

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
    private readonly Option<ulong?> _reseed = new("--reseed")
    {
        Description = "Seed of everything that chance does after the branch; the parent's goes on when left out",
        HelpName = "seed",
    };

    private readonly RunArguments _run;

    public ForkVerb()
        : base(
            "fork", "Branch off a run with something changed",
            "twin fork latest --at 2035-01-01 --set planner.policy=bottleneck-first",
            "twin fork latest --at 2035-01-01 --reseed 7")
    {
        Arguments.Add(_name);
        Options.Add(_at);
        Options.Add(_until);
        Options.Add(_set);
        Options.Add(_reseed);
        _run = new RunArguments(this, hasOut: true);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        if (_run.Conflict(parsed) is { } conflict) return context.Report(conflict);
        var folder = _run.Resolve(parsed, parsed.GetValue(_name)!);
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
        if (atMicros > 0 && WorldFork.Change(state, changed.World, BuildIdentity.Current) is { } refusal)
        {
            return context.Report(Refused(refusal));
        }

        if (parsed.GetValue(_reseed) is { } seed)
        {
            state.World.Shard.Reseed(seed);
            changes.Add(string.Create(CultureInfo.InvariantCulture, $"{ForkOrigin.ReseedPrefix}{seed}"));
        }

        var origin = new ForkOrigin(reader.Info.RunId, reader.Inputs().Last().Sequence, atMicros, changes);
        using var session = RunSession.Fork(changed, origin, state.Snapshot(), _run.Of(parsed, context));
        return RunDriver.Drive(session, context);
    }

    /// <summary>The parent at an instant: from its newest snapshot that is early enough, else from its start.</summary>
    private static WorldRun StateAt(RunReader reader, RunInputs inputs, long atMicros, StopSignal stop)
    {
        var run = new WorldRun(WorldAssembly.Assemble(inputs.Resolved.World, BuildIdentity.Current));
        if (reader.SnapshotBefore(atMicros) is { } snapshot)
        {
            run.Restore(snapshot.State.Span, acceptBuild: true);
        }
        else if (inputs.StartState is { } start) run.Restore(start.Span, acceptBuild: true);
        while (run.NowMicros < atMicros && !stop.IsRequested) run.Advance(atMicros);
        return run;
    }

    private static InputError Refused(ForkRefusal refusal) => refusal.Kind switch
    {
        ForkRefusalKind.OpeningValue => new InputError
        {
            Code = OpeningValue,
            File = "--set",
            What = "a fork cannot change what a run began with",
            Where = string.Join(", ", refusal.Where.Take(WhereMax)),
            Expected = HoldingValues,
            Fix = FromTheStart,
        },
        ForkRefusalKind.OtherCount => new InputError
        {
            Code = OtherCount,
            File = "--set",
            What = "a fork cannot change how a fleet is counted",
            Where = string.Join(", ", refusal.Where.Take(WhereMax)),
            Expected = "each fleet one by one or in cohorts, as in the parent: its robots' places, charges, orders and "
                + "clocks have no place in a cohort, nor can they be made up from one",
            Fix = FromTheStart,
        },
        _ => new InputError
        {
            Code = OtherShape,
            File = "--set",
            What = "a fork cannot add or remove sites, lines, robots or lead steps",
            Expected = HoldingValues,
            Fix = FromTheStart,
        },
    };

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
