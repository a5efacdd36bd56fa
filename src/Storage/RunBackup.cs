using System.Globalization;
using System.Security.Cryptography;

namespace Twin.Storage;

/// <summary>Copies a run while it may be written, and proves the copy: every file by its SHA-256, the journal by its
/// chain.</summary>
/// <remarks>Shape: the run goes on meanwhile; the copy is the state of one commit. Runs in SQLite alone.</remarks>
public static class RunBackup
{
    /// <summary>The file of hashes in a copy, in the format of <c>sha256sum</c>.</summary>
    public const string HashesName = "backup.sha256";

    /// <summary>Copies a run into a new folder.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="target">The folder to make.</param>
    /// <returns>How much was verified in the copy.</returns>
    /// <exception cref="StorageException">The target exists, or the copy is not whole.</exception>
    public static Verification Copy(string folder, string target)
    {
        if (Directory.Exists(target) || File.Exists(target)) throw StorageErrors.AlreadyExists(target);
        string temporary = target + ".new";
        try
        {
            Directory.CreateDirectory(temporary);
            foreach (string file in Directory.EnumerateFiles(folder).Where(IsCopied))
                File.Copy(file, Path.Combine(temporary, Path.GetFileName(file)));
            string database = Path.Combine(temporary, RunFolder.DatabaseName);
            if (RunFolder.IsFinished(folder))
                File.Copy(Path.Combine(folder, RunFolder.DatabaseName), database);
            else
                SqliteDatabase.Copy(Path.Combine(folder, RunFolder.DatabaseName), database);
            Verification verified = Whole(temporary);
            File.WriteAllLines(Path.Combine(temporary, HashesName), Hashes(temporary));
            Directory.Move(temporary, target);
            return verified;
        }
        catch (Exception e) when (StorageErrors.From(e, target) is { } known)
        {
            if (Directory.Exists(temporary)) Directory.Delete(temporary, recursive: true);
            throw known;
        }
    }

    /// <summary>Brings a copy back as a run, after it has been proved.</summary>
    /// <param name="backup">The copy.</param>
    /// <param name="target">The folder to make.</param>
    /// <returns>How much was verified in the restored run.</returns>
    /// <exception cref="StorageException">A file is not what was copied, or the target exists.</exception>
    public static Verification Restore(string backup, string target)
    {
        string hashes = Path.Combine(backup, HashesName);
        if (!File.Exists(hashes)) throw StorageErrors.NotARun(backup, $"it holds no {HashesName}");
        string[] now = Hashes(backup);
        string? other = File.ReadAllLines(hashes).FirstOrDefault(line => !now.Contains(line, StringComparer.Ordinal));
        if (other is not null)
            throw StorageErrors.Damaged(backup, $"{other[(other.LastIndexOf(' ') + 1)..]} is not what was copied");
        Whole(backup);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        Verification verified = Copy(backup, target);
        File.Delete(Path.Combine(target, HashesName));
        return verified;
    }

    private static Verification Whole(string folder)
    {
        Verification verified = RunVerifier.Verify(folder);
        return verified.FirstBad is not { } bad
            ? verified
            : throw StorageErrors.Damaged(
                folder, string.Create(CultureInfo.InvariantCulture, $"{bad.Table} {bad.Sequence}: {bad.Reason}"));
    }

    private static string[] Hashes(string folder) =>
    [
        .. Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != HashesName)
            .Order(StringComparer.Ordinal)
            .Select(file => $"{Hash(file)}  {Path.GetFileName(file)}"),
    ];

    private static string Hash(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    // The database is copied as its pages stand at one commit; its log and the lock belong to whoever writes.
    private static bool IsCopied(string file) =>
        Path.GetFileName(file) is var name && name != RunLock.FileName && name != HashesName
        && name != RunFolder.DatabaseName && !name.StartsWith(RunFolder.DatabaseName + "-", StringComparison.Ordinal);
}
