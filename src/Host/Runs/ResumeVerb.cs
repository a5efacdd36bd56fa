using System.CommandLine;
using Twin.Host.Commands;
using Twin.Host.Telemetry;
using Twin.Scenario;
using Twin.Storage;

namespace Twin.Host.Runs;

/// <summary><c>twin resume RUN</c>: take up a run that was cut short, or extend one that is finished.</summary>
internal sealed class ResumeVerb : Verb
{
    private readonly Argument<string> _name = WorldArguments.Run();

    private readonly Option<string?> _until = new("--until")
    {
        Description = "Go on to a new end: a day or a time from the start", HelpName = "2060-01-01|35 yr",
    };

    private readonly Option<bool> _acceptBuild = new("--accept-build")
    {
        Description = "Go on although another build made the run; the change is journalled",
    };

    private readonly RemoteArguments _remote;
    private readonly RunArguments _run;

    public ResumeVerb()
        : base("resume", "Continue a run", "twin resume latest", "twin resume runs/ring/0001 --until 2060-01-01")
    {
        Arguments.Add(_name);
        Options.Add(_until);
        Options.Add(_acceptBuild);
        _remote = new RemoteArguments(this);
        _run = new RunArguments(this, hasOut: false);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        if (_run.Conflict(parsed) is { } conflict) return context.Report(conflict);
        var (remote, wrong) = _remote.Of(parsed);
        if (wrong is not null) return context.Report(wrong);
        var folder = _run.Resolve(parsed, parsed.GetValue(_name)!);
        long? until = null;
        if (parsed.GetValue(_until) is { } text)
        {
            var resolved = Inputs(folder).Resolved;
            var reading = WorldFile.ReadTexts(resolved.Texts, [.. resolved.Sets, $"until={text}"]);
            if (reading.Errors.Count > 0) return context.Report(
                [.. InstantErrors.Named(reading.Errors, resolved.Sets.Count, "--until", text)]);
            until = reading.World!.UntilMicros;
        }

        if (RunFolder.IsFinished(folder) && (until is null || until <= Inputs(folder).UntilMicros))
        {
            return ShowSummary(folder, context);
        }

        var resume = new ResumeOptions
        {
            Build = BuildIdentity.Current,
            AcceptBuild = parsed.GetValue(_acceptBuild),
            UntilMicros = until,
        };
        using var session = RunSession.Resume(
            folder, resume, _run.Of(parsed, context) with { Remote = remote });
        return RunDriver.Drive(session, context);
    }

    private static RunInputs Inputs(string folder)
    {
        using var reader = RunReader.Open(folder);
        return RunInputs.Of(reader.Inputs());
    }

    private static int ShowSummary(string folder, VerbContext context)
    {
        var text = RunFolder.ReadSummary(folder);
        if (context.Json) context.Terminal.Out.Write(text);
        else SummaryView.Write(context.Terminal, RunReport.FromJson(text));
        return ExitCode.Good;
    }
}
