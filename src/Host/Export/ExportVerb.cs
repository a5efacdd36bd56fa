using System.CommandLine;
using System.Text;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Host.Runs;
using Twin.Host.Telemetry;
using Twin.Storage;
using Twin.Telemetry;
using Twin.World.Records;

namespace Twin.Host.Export;

/// <summary>Writes a run's series as CSV and its journal as JSON Lines.</summary>
internal sealed class ExportVerb : Verb
{
    /// <summary>The error of a folder that holds something already.</summary>
    public const string FolderInUse = "TW0021";

    private readonly Argument<string> _run = WorldArguments.Run();

    private const string Prometheus = "prometheus";

    private readonly Option<string?> _to = new("--to")
    {
        Description = "Folder to write to; default: export in the run's folder. prometheus: a server, named by --url",
        HelpName = "folder|prometheus",
    };

    private readonly Option<string?> _url = RemoteAddress.Option(
        "--url", "With --to prometheus: the address of its receiver of remote write");

    /// <summary>Makes the verb.</summary>
    public ExportVerb()
        : base("export", "Write a run as CSV and JSON Lines, an ensemble's series as CSV",
            "twin export latest --to my-data",
            "twin export latest --to prometheus --url http://127.0.0.1:9091/api/v1/write")
    {
        Arguments.Add(_run);
        Options.Add(_to);
        Options.Add(_url);
    }

    /// <inheritdoc />
    public override int Run(ParseResult parsed, VerbContext context)
    {
        string name = parsed.GetValue(_run)!;
        if (parsed.GetValue(_to) == Prometheus) return Send(name, parsed.GetValue(_url), context);
        if (parsed.GetValue(_url) is not null) return context.Report(TelemetryErrors.UrlUnused);
        bool isEnsemble = EnsembleStore.IsEnsemble(name);
        string folder = isEnsemble
            ? StoreUrl.IsMeant(name) ? name : Path.GetFullPath(name)
            : StoreChoice.Resolve(name);
        string to = Path.GetFullPath(parsed.GetValue(_to) ?? Path.Combine(FolderOf(folder), "export"));
        if (Directory.Exists(to) && Directory.EnumerateFileSystemEntries(to).Any()) return context.Report(InUse(to));
        ExportAbout about = isEnsemble ? OfEnsemble(folder, to) : OfRun(folder, to);
        using (StreamWriter writer = new(Path.Combine(to, ExportAbout.FileName)))
            JsonOutput.Write(writer, about, HostJson.Default.ExportAbout);
        ExportReport report = new(folder, to, about.Boundary, about.Files);
        if (context.Json) context.WriteJson(report, HostJson.Default.ExportReport);
        else report.WriteTo(context.Terminal.Out);
        return ExitCode.Good;
    }

    private static int Send(string name, string? address, VerbContext context)
    {
        if (address is null) return context.Report(TelemetryErrors.UrlMissing);
        (Uri? url, InputError? error) = RemoteAddress.Read(address, "twin export --url");
        if (error is not null) return context.Report(error);
        using RunReader run = RunReader.Open(StoreChoice.Resolve(name));
        RemoteWriteSummary sent = RemoteExport.Send(run, url!, context.Time);
        if (context.Json) context.WriteJson(sent, HostJson.Default.RemoteWriteSummary);
        else context.Terminal.Out.WriteLine(sent.ToLine());
        return sent.Dropped == 0 ? ExitCode.Good : ExitCode.Unreachable;
    }

    private static ExportAbout OfEnsemble(string folder, string to)
    {
        EnsembleInfo info = EnsembleStore.Describe(folder);
        long rows = EnsembleStore.ExportSeries(folder, Path.Combine(to, "series.csv"));
        return ExportAbout.Of(
            info, Readable(info.Build, () => WorldJson.Read(Encoding.UTF8.GetBytes(info.Resolved))),
            [new("series.csv", rows)]);
    }

    private static ExportAbout OfRun(string folder, string to)
    {
        using RunReader run = RunReader.Open(folder);
        List<ExportedFile> files =
        [
            Write(run, ExportTable.Series, ExportFormat.Csv, to, "series.csv"),
            Write(run, ExportTable.Inputs, ExportFormat.JsonLines, to, "inputs.jsonl"),
            Write(run, ExportTable.Outputs, ExportFormat.JsonLines, to, "outputs.jsonl"),
            Write(run, ExportTable.Decisions, ExportFormat.JsonLines, to, "decisions.jsonl"),
            .. Documents(folder, to),
        ];
        return ExportAbout.Of(
            run.Info, Readable(run.Info.Build, () => RunInputs.Of(run.Inputs()).Resolved.World), files);
    }

    /// <summary>A world, or null: tables are written of what another build kept otherwise, too.</summary>
    private static WorldRecord? Readable(string build, Func<WorldRecord> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (
            build != BuildIdentity.Current && e is not (StorageException or OutOfMemoryException))
        {
            return null;
        }
    }

    /// <summary>What lies beside a run's database in its folder, and in a server has no folder to lie in.</summary>
    private static IEnumerable<ExportedFile> Documents(string folder, string to)
    {
        if (!StoreUrl.IsMeant(folder)) yield break;
        string[] names =
            [RunFolder.SummaryName, RunFolder.ReportName, EvidenceFolder.FileName, EvidenceFolder.GridName];
        foreach (string name in names)
        {
            if (RunFolder.ReadDocument(folder, name) is not { } text) continue;
            File.WriteAllText(Path.Combine(to, name), text);
            yield return new ExportedFile(name, text.Count(c => c == '\n'));
        }
    }

    private static string FolderOf(string folder) => StoreUrl.IsMeant(folder)
        ? Path.Combine(RunFolder.RunsName, StoreUrl.Parse(folder).Run ?? "")
        : folder;

    private static ExportedFile Write(
        RunReader run, ExportTable table, ExportFormat format, string folder, string name) =>
        new(name, RunExport.WriteFile(run, table, format, Path.Combine(folder, name)));

    private static InputError InUse(string folder) => new()
    {
        Code = FolderInUse, File = UsageErrors.CommandLine, What = "the folder is not empty",
        Where = "twin export --to", Got = folder, Fix = "name an empty folder, or one that is not there yet",
    };
}
