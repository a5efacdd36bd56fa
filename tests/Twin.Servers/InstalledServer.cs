using System.Diagnostics;

namespace Twin.Servers;

/// <summary>A program of a real server as it is installed here, or the word how to install it.</summary>
/// <param name="name">What it is called, such as <c>PostgreSQL</c>.</param>
/// <param name="program">Name of its executable.</param>
/// <param name="package">Debian's package.</param>
/// <param name="folders">Folders that are searched before the PATH, newest first.</param>
public sealed class InstalledServer(string name, string program, string package, params string[] folders)
{
    private string? _version;

    /// <summary>What it is called.</summary>
    public string Name => name;

    /// <summary>Full path of the executable; null where it is not installed.</summary>
    public string? Path { get; } = folders
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
        .Select(folder => System.IO.Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>Why a test that needs it is skipped: null where it is here, and on a build machine (<c>CI</c> is
    /// set), for there a missing server is a failure.</summary>
    public string? WhySkipped =>
        Path is null && Environment.GetEnvironmentVariable("CI") is null or "" ? HowToInstall : null;

    /// <summary>What to do where it is missing.</summary>
    public string HowToInstall => $"no {program} here; install it: apt-get install {package}";

    /// <summary>Its first line about its version.</summary>
    /// <exception cref="InvalidOperationException">It is not installed.</exception>
    public string Version => _version ??= AskVersion();

    /// <summary>Full path of the executable.</summary>
    /// <exception cref="InvalidOperationException">It is not installed; the message says how to.</exception>
    public string Required => Path ?? throw new InvalidOperationException(HowToInstall);

    /// <summary>Another program that lies beside the executable, such as <c>promtool</c>.</summary>
    /// <param name="sibling">Its name.</param>
    public string Beside(string sibling) =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Required)!, sibling);

    private string AskVersion()
    {
        ProcessStartInfo start = new(Required, ["--version"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string text = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()?.Trim() ?? name;
    }
}
