using System.Diagnostics;

namespace Twin.Storage.Tests;

/// <summary>A disk in memory, of a few megabytes, which can fill up or turn read-only.</summary>
public sealed class Tmpfs : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Tmpfs(string size)
    {
        if (Run("mount", "-t", "tmpfs", "-o", $"size={size}", "twin-test", _folder.Path) != 0)
            throw new InvalidOperationException("mount failed although it worked before");
    }

    public static string? WhyImpossible { get; } = FindOut();

    public string Path => _folder.Path;

    public void MakeReadOnly() => Assert.Equal(0, Run("mount", "-o", "remount,ro", _folder.Path));

    public void MakeWritable(string size) =>
        Assert.Equal(0, Run("mount", "-o", $"remount,rw,size={size}", _folder.Path));

    public void Dispose()
    {
        // Lazily, so that a failed test which left a file open does not leave the disk mounted too.
        Assert.Equal(0, Run("umount", "-l", _folder.Path));
        _folder.Dispose();
    }

    private static string? FindOut()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return "mounting a small disk needs root on Linux: run the tests as root in a container";
        using TemporaryFolder folder = new();
        if (Run("mount", "-t", "tmpfs", "-o", "size=64k", "twin-test", folder.Path) != 0)
            return "this container may not mount: start it with --cap-add SYS_ADMIN";
        _ = Run("umount", folder.Path);
        return null;
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
