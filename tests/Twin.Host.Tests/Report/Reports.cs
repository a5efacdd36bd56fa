using Twin.Host.Commands;
using Xunit;

namespace Twin.Host.Tests.Report;

/// <summary>Makes runs whose reports tests look at.</summary>
internal static class Reports
{
    /// <summary>Runs a world into a folder.</summary>
    /// <returns>Full path of the folder.</returns>
    public static string Run(string world, string folder, params string[] options)
    {
        var (exitCode, screen) = Twin(["run", world, "--out", folder, "--quiet", .. options]);
        Assert.True(exitCode == ExitCode.Good, screen.Error.ToString());
        return Path.GetFullPath(folder);
    }

    /// <summary>Runs a command line.</summary>
    public static (int ExitCode, Screen Screen) Twin(params string[] arguments)
    {
        Screen screen = new();
        using StopSignal stop = new();
        return (new TwinCommand(Verbs.All(), screen.Terminal, TimeProvider.System, stop).Run(arguments), screen);
    }

    /// <summary>The page of a run.</summary>
    public static string Page(string folder) => File.ReadAllText(Path.Combine(folder, "report.html"));
}
