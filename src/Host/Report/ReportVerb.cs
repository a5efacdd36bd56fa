using System.CommandLine;
using System.Globalization;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Storage;

namespace Twin.Host.Report;

/// <summary><c>twin report RUN</c>: writes the report of a finished run anew.</summary>
internal sealed class ReportVerb : Verb
{
    /// <summary>The error of a run that has nothing to report yet.</summary>
    public const string Unfinished = "TW0121";

    private readonly Argument<string> _name = WorldArguments.Run();

    private readonly Option<string> _language = new("--language")
    {
        Description = "Language of the report: en or ja", HelpName = "CODE",
        DefaultValueFactory = _ => ReportLanguage.English,
    };

    /// <summary>Makes the verb.</summary>
    public ReportVerb()
        : base(
            "report", "Write a finished run's report.html anew", "twin report latest", "twin report ring/1 --json",
            "twin report latest --language ja")
    {
        Arguments.Add(_name);
        Options.Add(_language.AcceptOnlyFromAmong([.. ReportLanguage.Codes]));
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        var folder = StoreChoice.Resolve(parsed.GetValue(_name)!);
        if (!RunFolder.IsFinished(folder)) return context.Report(NotFinished(folder));
        var document = ReportFile.Write(
            folder, ReportFile.Read(folder), ReportLanguage.Of(parsed.GetValue(_language)!));
        if (context.Json) context.WriteJson(document, HostJson.Default.ReportDocument);
        else context.Terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{document.Path}  {document.Bytes / 1e3:N0} kB"));
        return ExitCode.Good;
    }

    private static InputError NotFinished(string folder) => new()
    {
        Code = Unfinished, File = UsageErrors.CommandLine, What = "the run has not come to its end",
        Where = "twin report RUN", Got = folder, Fix = $"finish it first: twin resume {folder}",
    };
}
