using System.CommandLine;
using System.Globalization;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Storage;

namespace Twin.Host.Export;

/// <summary><c>twin backup RUN --out FOLDER</c>: a proved copy of a run, which may be under a clock.</summary>
internal sealed class BackupVerb : Verb
{
    private readonly Argument<string> _run = WorldArguments.Run();

    private readonly Option<string> _out = new("--out")
    {
        Description = "Folder to make", HelpName = "folder", Required = true,
    };

    public BackupVerb()
        : base("backup", "Copy a run and prove the copy", "twin backup latest --out /backups/gigasite-0001")
    {
        Arguments.Add(_run);
        Options.Add(_out);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        var folder = RunFolder.Resolve(Directory.GetCurrentDirectory(), parsed.GetValue(_run)!);
        var target = Path.GetFullPath(parsed.GetValue(_out)!);
        if (Path.Exists(target)) return context.Report(ExportErrors.Exists(target));
        var verified = RunBackup.Copy(folder, target);
        return Tell(context, new BackupReport(folder, target, verified.Entries));
    }

    /// <summary>Tells what was copied.</summary>
    public static int Tell(VerbContext context, BackupReport report)
    {
        if (context.Json) context.WriteJson(report, HostJson.Default.BackupReport);
        else context.Terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{report.Folder}  {report.EntriesVerified:N0} entries verified"));
        return ExitCode.Good;
    }
}
