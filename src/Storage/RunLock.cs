using System.Globalization;
using System.Text;

namespace Twin.Storage;

/// <summary>The right to write a run: held by one process, given back by the kernel however that process
/// ends.</summary>
/// <remarks>The lock is on a file of its own: closing any handle of <c>run.db</c> would drop SQLite's own
/// locks.</remarks>
internal sealed class RunLock : IDisposable
{
    public const string FileName = "run.lock";

    private readonly FileStream _file;

    private RunLock(FileStream file) => _file = file;

    /// <exception cref="StorageException">Another process has the run, or the folder cannot be written.</exception>
    public static RunLock Take(string folder)
    {
        string path = Path.Combine(folder, FileName);
        try
        {
            FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            file.SetLength(0);
            file.Write(Encoding.UTF8.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            file.Flush();
            return new RunLock(file);
        }
        catch (IOException e) when (IsHeldElsewhere(e))
        {
            throw StorageErrors.InUse(folder, Owner(path));
        }
        catch (Exception e) when (StorageErrors.From(e, folder) is { } known)
        {
            throw known;
        }
    }

    public void Dispose() => _file.Dispose();

    // EWOULDBLOCK from flock: 11 on Linux, 35 on macOS.
    private static bool IsHeldElsewhere(IOException e) => e.HResult is 11 or 35;

    private static string Owner(string path) =>
        DurableFile.ReadLocked(path) is { Length: > 0 and < 12 } text ? "process " + text : "another process";
}
