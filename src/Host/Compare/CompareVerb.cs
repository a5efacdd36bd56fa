using System.CommandLine;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Host.Runs;

namespace Twin.Host.Compare;

/// <summary><c>twin compare A B</c>: in what two runs differ, and where they parted.</summary>
internal sealed class CompareVerb : Verb
{
    private readonly Argument<string> _a = new("A") { Description = "A run: its folder, WORLD/NUMBER, or latest" };
    private readonly Argument<string> _b = new("B") { Description = "Another run" };

    private readonly Option<Alignment> _align = new("--align")
    {
        Description = "What shared dates are shared by: the date, or the years since the fork; date when left out",
        HelpName = "date|fork",
    };

    private readonly Option<bool> _exitCode = new("--exit-code")
    {
        Description = "Return 3 when the runs differ; without it 0, for the comparison was made",
    };

    /// <summary>Makes the verb.</summary>
    public CompareVerb()
        : base("compare", "In what two runs differ, and where they parted", "twin compare earth-2025/1 latest")
    {
        Arguments.Add(_a);
        Arguments.Add(_b);
        Options.Add(_align);
        Options.Add(_exitCode);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        using var a = StoredRun.Open(parsed.GetValue(_a)!);
        using var b = StoredRun.Open(parsed.GetValue(_b)!);
        foreach (var run in (StoredRun[])[a, b])
        {
            if (run.IsOfAnotherBuild)
            {
                context.Note($"twin: {run.Folder} was made by build {run.Info.Build}; "
                    + $"replayed by {BuildIdentity.Current}");
            }
        }

        var report = Comparison.Of(a, b, parsed.GetValue(_align), context.Stop);
        if (context.Stop.IsRequested) return context.Stop.RequestedExitCode;
        if (context.Json) context.WriteJson(report, HostJson.Default.CompareReport);
        else CompareView.Write(context.Terminal, report);
        return parsed.GetValue(_exitCode) && !report.Identical ? ExitCode.Differs : ExitCode.Good;
    }
}
