using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Twin.Storage;

/// <summary>Files and names that survive a power cut once the call has returned.</summary>
internal static partial class DurableFile
{
    /// <summary>Puts <paramref name="text"/> in place of a file: readers see the old file or the new one,
    /// whole.</summary>
    public static void Replace(string path, string text)
    {
        string folder = Path.GetDirectoryName(path)!;
        string temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}");
        try
        {
            using (FileStream stream = new(temporary, FileMode.Create, FileAccess.Write))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            SyncFolder(folder);
        }
        catch (Exception e) when (StorageErrors.From(e, folder) is { } known)
        {
            DeleteQuietly(temporary);
            throw known;
        }
    }

    /// <summary>Removes a file that must not be seen again after a power cut.</summary>
    public static void Remove(string path)
    {
        if (!File.Exists(path))
            return;
        File.Delete(path);
        SyncFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Reads a file that another process holds locked; .NET's own ways would ask for a lock.</summary>
    public static string? ReadLocked(string path)
    {
        int descriptor = OperatingSystem.IsWindows() ? -1 : OpenNow(path, 0);
        if (descriptor < 0)
            return null;
        using FileStream file = new(new SafeFileHandle(descriptor, ownsHandle: true), FileAccess.Read);
        using StreamReader reader = new(file);
        return reader.ReadToEnd();
    }

    /// <summary>Makes the names in a folder durable; .NET itself cannot open a folder.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        int descriptor = OpenNow(folder, 0);
        if (descriptor < 0)
            return;
        // Some file systems cannot sync a folder and say so; their renames are ordered by other means.
        _ = Fsync(descriptor);
        _ = Close(descriptor);
    }

    /// <summary>Puts one name in place of another at once; unlike File.Move also for links to folders.</summary>
    public static void Rename(string from, string to)
    {
        if (OperatingSystem.IsWindows())
            File.Move(from, to, overwrite: true);
        else if (RenameNow(from, to) != 0)
            throw new IOException($"cannot rename {from} to {to}: error {Marshal.GetLastPInvokeError()}");
    }

    private static void DeleteQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (IOException)
        {
        }
        catch (UnauthorizedAccessException)
        {
        }
    }

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameNow(string from, string to);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenNow(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
