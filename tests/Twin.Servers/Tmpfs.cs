using System.Diagnostics;
using Xunit;

namespace Twin.Servers;

/// <summary>A disk in memory, of a few megabytes, which can fill up or turn read-only.</summary>
public sealed class Tmpfs : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("twin-disk-");

    /// <summary>Mounts it.</summary>
    /// <param name="size">As mount writes it: <c>3m</c>.</param>
    public Tmpfs(string size)
    {
        if (Run("mount", "-t", "tmpfs", "-o", $"size={size}", "twin-test", Path) != 0)
            throw new InvalidOperationException("mount failed although it worked before");
    }

    /// <summary>Why none can be mounted here; null where one can.</summary>
    public static string? WhyImpossible { get; } = FindOut();

    /// <summary>Where it is mounted.</summary>
    public string Path => _folder.FullName;

    /// <summary>Nothing can be written any more.</summary>
    public void MakeReadOnly() => Assert.Equal(0, Run("mount", "-o", "remount,ro", Path));

    /// <summary>Can be written again, and has another size.</summary>
    /// <param name="size">As mount writes it.</param>
    public void MakeWritable(string size) =>
        Assert.Equal(0, Run("mount", "-o", $"remount,rw,size={size}", Path));

    /// <inheritdoc/>
    public void Dispose()
    {
        // Lazily, so that a failed test which left a file open does not leave the disk mounted too.
        Assert.Equal(0, Run("umount", "-l", Path));
        _folder.Delete(recursive: true);
    }

    private static string? FindOut()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return "mounting a small disk needs root on Linux: run the tests as root in a container";
        DirectoryInfo folder = Directory.CreateTempSubdirectory("twin-disk-");
        bool isMounted = Run("mount", "-t", "tmpfs", "-o", "size=64k", "twin-test", folder.FullName) == 0;
        if (isMounted)
            _ = Run("umount", folder.FullName);
        folder.Delete(recursive: true);
        return isMounted ? null : "this container may not mount: start it with --cap-add SYS_ADMIN";
    }

    private static int Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
