using Twin.Domain;
using Twin.Host.Commands;
using Twin.Storage;

namespace Twin.Host.Export;

/// <summary>What can be wrong with a copy of a run, in words.</summary>
internal static class ExportErrors
{
    /// <summary>A folder to restore from that <c>twin backup</c> did not make.</summary>
    public const string NotACopy = "TW0421";

    /// <summary>A folder for a copy that exists already.</summary>
    public const string CopyExists = "TW0422";

    public static InputError NoCopy(string folder) => new()
    {
        Code = NotACopy, File = UsageErrors.CommandLine,
        What = Directory.Exists(folder) ? "the folder holds no copy of a run" : "there is no such folder",
        Where = "twin restore BACKUP", Expected = $"a folder with {RunBackup.HashesName}", Got = folder,
        Fix = "name the folder that twin backup RUN --out FOLDER made",
    };

    public static InputError Exists(string folder) => new()
    {
        Code = CopyExists, File = UsageErrors.CommandLine, What = "the folder for the copy exists already",
        Where = "twin backup --out", Expected = "a folder that is not there yet", Got = folder,
        Fix = "name another folder, or remove this one",
    };
}
