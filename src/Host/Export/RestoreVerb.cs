using System.CommandLine;
using Twin.Host.Commands;
using Twin.Storage;

namespace Twin.Host.Export;

/// <summary><c>twin restore BACKUP --out FOLDER</c>: brings a proved copy back as a run.</summary>
internal sealed class RestoreVerb : Verb
{
    private readonly Argument<string> _backup = new("BACKUP") { Description = "The folder that twin backup made" };

    private readonly Option<string> _out = new("--out")
    {
        Description = "Folder of the run to make", HelpName = "folder", Required = true,
    };

    public RestoreVerb()
        : base(
            "restore", "Bring a copy of a run back, once it is proved",
            "twin restore /backups/gigasite-0001 --out runs/gigasite/0007")
    {
        Arguments.Add(_backup);
        Options.Add(_out);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        var backup = Path.GetFullPath(parsed.GetValue(_backup)!);
        if (!File.Exists(Path.Combine(backup, RunBackup.HashesName)))
            return context.Report(ExportErrors.NoCopy(backup));
        var target = Path.GetFullPath(parsed.GetValue(_out)!);
        var verified = RunBackup.Restore(backup, target);
        return BackupVerb.Tell(context, new BackupReport(backup, target, verified.Entries));
    }
}
