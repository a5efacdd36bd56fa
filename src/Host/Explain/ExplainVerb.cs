using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Host.Runs;
using Twin.World.Assembly;
using Twin.World.Explaining;

namespace Twin.Host.Explain;

/// <summary><c>twin explain RUN WHAT</c>: why a good, a site, a fleet or a line of equipment is as it is.</summary>
internal sealed class ExplainVerb : Verb
{
    /// <summary>The error of a name that nothing in the world has.</summary>
    public const string UnknownSubject = "TW0131";

    /// <summary>The error of a time that the run does not have.</summary>
    public const string OutsideTheRun = "TW0132";

    /// <summary>Most names shown to one who wrote an unknown one.</summary>
    private const int ListedMax = 100;

    private readonly Argument<string> _run = WorldArguments.Run();

    private readonly Argument<string> _what = new("WHAT")
    {
        Description = "A good, site, fleet, link, or line of equipment (site/good)",
    };

    private readonly Option<string?> _at = RunMoment.Option();

    private readonly Option<bool> _whole = new("--whole")
    {
        Description = "Go back to the orders of all that is in build, however far",
    };

    /// <summary>Makes the verb.</summary>
    public ExplainVerb()
        : base(
            "explain", "Why something is as it is: the chain of causes", "twin explain latest robots",
            "twin explain latest module-works --at 2031-04-03")
    {
        Arguments.Add(_run);
        Arguments.Add(_what);
        Options.Add(_at);
        Options.Add(_whole);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        using var stored = StoredRun.Open(parsed.GetValue(_run)!);
        var resolved = stored.Inputs.Resolved;
        var (at, errors) = RunMoment.Of(stored, parsed.GetValue(_at), "explain", OutsideTheRun);
        if (errors.Count > 0) return context.Report([.. errors]);
        var isWhole = parsed.GetValue(_whole);
        var run = stored.Before(at - (Explainer.StepsWanted(resolved.World, isWhole) * resolved.World.StepMicros));
        if (Subject.Find(run.World, parsed.GetValue(_what)!) is not { } subject)
        {
            return context.Report(Unknown(parsed.GetValue(_what)!, run.World));
        }

        if (stored.IsOfAnotherBuild)
        {
            context.Note($"twin: made by build {stored.Info.Build}; replayed by {BuildIdentity.Current}");
        }

        if (Explainer.Of(run, subject, at, () => context.Stop.IsRequested, isWhole) is not { } explanation)
        {
            return context.Stop.RequestedExitCode;
        }

        var report = ExplainReport.Of(stored.Folder, resolved.World, explanation);
        if (context.Json) context.WriteJson(report, HostJson.Default.ExplainReport);
        else ExplainView.Write(context.Terminal, report);
        return ExitCode.Good;
    }

    /// <summary>The error of a name that nothing in a world has.</summary>
    public static InputError Unknown(string what, AssembledWorld world)
    {
        var subjects = Subject.Of(world);
        string[] names = [.. subjects.Select(subject => subject.Name).Distinct()];
        string[] listed =
        [
            .. subjects.Where(subject => subject.Kind != SubjectKind.Equipment).Select(subject => subject.Name)
                .Distinct().Take(ListedMax),
        ];
        return new InputError
        {
            Code = UnknownSubject,
            File = UsageErrors.CommandLine,
            What = "nothing in the run has that name",
            Where = "twin explain WHAT",
            Expected = $"one of {string.Join(", ", listed)}{(listed.Length == ListedMax ? ", …" : "")}, "
                + "or a line of equipment, site/good",
            Got = what,
            Fix = Spelling.Nearest(what, names) is { } near ? $"write {near}" : "name a good, site, fleet or link",
        };
    }
}
