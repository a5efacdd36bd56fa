using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Host.Telemetry;
using Twin.Scenario;
using Twin.Storage;
using Twin.World.Assembly;

namespace Twin.Host.Runs;

/// <summary><c>twin fork RUN --at T --set …</c>: what would have come of a run if something had changed.</summary>
internal sealed class ForkVerb : Verb
{
    /// <summary>Code of a time that the parent did not reach.</summary>
    private const string TooLate = "TW0103";

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

    private readonly RemoteArguments _remote;
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
        _remote = new RemoteArguments(this);
        _run = new RunArguments(this, hasOut: true);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        if (_run.Conflict(parsed) is { } conflict) return context.Report(conflict);
        var (remote, wrong) = _remote.Of(parsed);
        if (wrong is not null) return context.Report(wrong);
        var folder = _run.Resolve(parsed, parsed.GetValue(_name)!);
        using var reader = RunReader.Open(folder);
        var inputs = RunInputs.Of(reader.Inputs());
        var latest = inputs.Resolved;
        var at = WorldFile.ReadTexts(latest.Texts, [.. latest.Sets, $"until={parsed.GetValue(_at)}"]);
        if (at.Errors.Count > 0)
            return context.Report([.. InstantErrors.Named(at.Errors, latest.Sets.Count, "--at", parsed.GetValue(_at))]);
        var atMicros = at.World!.UntilMicros;
        if (atMicros > inputs.UntilMicros) return context.Report(Late(parsed.GetValue(_at)!, inputs.UntilMicros));
        List<string> changes = [.. parsed.GetValue(_set) ?? []];
        if (parsed.GetValue(_until) is { } until) changes.Add($"until={until}");
        var (branch, errors) = RunBranch.Of(
            reader, inputs, atMicros, changes, parsed.GetValue(_reseed), () => context.Stop.IsRequested);
        if (errors.Count > 0)
        {
            return context.Report([
                .. InstantErrors.Named(
                    errors, latest.Sets.Count + (parsed.GetValue(_set)?.Length ?? 0), "--until",
                    parsed.GetValue(_until)),
            ]);
        }

        if (branch is null) return context.Stop.RequestedExitCode;
        if (!context.Json) Facts.Sentence(context.Terminal, Head(folder, branch));
        using var session = RunSession.Fork(branch, _run.Of(parsed, context) with { Remote = remote });
        return RunDriver.Drive(session, context);
    }

    /// <summary>What is branched off what, and when.</summary>
    private static string Head(string folder, RunBranch branch)
    {
        var at = Instant.Text(branch.Resolved.World.From, branch.Origin.AtMicros);
        var changes = branch.Origin.Changes.Count > 0 ? string.Join(", ", branch.Origin.Changes) : "nothing changed";
        return $"fork of {folder} at {at}: {changes}";
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
