using System.Diagnostics;
using Xunit;

namespace Twin.Style.Tests.Launchers;

public sealed class TwinLauncherTests : IDisposable
{
    // What ./twin uses besides the shell itself and dotnet.
    private static readonly string[] _tools =
        ["bash", "find", "readlink", "mkdir", "sed", "uniq", "touch", "cp", "mv", "ls", "tail", "rm", "date", "cat",
         "basename", "env", "grep", "sort", "sleep"];

    private readonly FakeCheckout _checkout = new();

    public void Dispose() => _checkout.Dispose();

    [Fact]
    public void Twin_InAFolderWithSpaces_PassesArgumentsAndExitCode()
    {
        _checkout.Write("fake/exit", "3");

        Outcome outcome = FakeCheckout.Run(_checkout.Twin("run", "a b", "", "--set=x'y\"z"));

        Assert.Equal(3, outcome.ExitCode);
        Assert.StartsWith("ran program 1 with <run> <a b> <> <--set=x'y\"z> pid", outcome.Out,
            StringComparison.Ordinal);
        Assert.Equal("twin: building; the first time takes a minute\n", outcome.Error);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Twin_ThroughTwoSymlinks_FindsItsCheckout(bool isRelative)
    {
        string target = isRelative ? "../checkout/twin" : _checkout.Full("checkout/twin");
        Directory.CreateDirectory(_checkout.Full("links"));
        File.CreateSymbolicLink(_checkout.Full("links/one"), target);
        File.CreateSymbolicLink(_checkout.Full("links/two"), isRelative ? "one" : _checkout.Full("links/one"));

        Outcome outcome = FakeCheckout.Run(_checkout.Script("links/two", "x"));

        Assert.StartsWith("ran program 1 with <x>", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Twin_WithHomeUnset_GivesTheBuildOne()
    {
        ProcessStartInfo start = _checkout.Twin();
        start.Environment.Remove("HOME");

        Outcome outcome = FakeCheckout.Run(start);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches("HOME=/.+", _checkout.Builds);
    }

    [Fact]
    public void Twin_WhenItBuilds_LeavesNoServerAndNeedsNoIcu()
    {
        FakeCheckout.Run(_checkout.Twin());

        string[] wanted = ["-c Release", "-nodeReuse:false", "-p:UseSharedCompilation=false",
            "DOTNET_CLI_USE_MSBUILD_SERVER=0", "MSBUILDDISABLENODEREUSE=1", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1"];
        Assert.All(wanted, w => Assert.Contains(w, _checkout.Builds, StringComparison.Ordinal));
    }

    [Fact]
    public void Twin_WithoutAnSdk_SaysInOneLineWhatToInstall()
    {
        ProcessStartInfo start = _checkout.Twin();
        start.Environment["PATH"] = _checkout.BarePath(withDotnet: false, _tools);

        Outcome outcome = FakeCheckout.Run(start);

        AssertOneLine(outcome, 2, "install the .NET 10.0 SDK (10.0.100 or newer)");
        Assert.Contains("not on the PATH", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8.0.404")]
    [InlineData("10.0.99")]
    [InlineData("10.1.100")]
    [InlineData("11.0.100")]
    [InlineData(null)]
    public void Twin_WithAnSdkThatDoesNotFit_SaysInOneLineWhatToInstall(string? version)
    {
        if (version is null) File.Delete(_checkout.Full("fake/version"));
        else _checkout.Write("fake/version", version);

        Outcome outcome = FakeCheckout.Run(_checkout.Twin());

        AssertOneLine(outcome, 2, "install the .NET 10.0 SDK (10.0.100 or newer)");
        Assert.Contains(version ?? "8.0.404", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.100")]
    [InlineData("10.0.401")]
    public void Twin_WithTheSdkWantedOrALaterFeature_Runs(string version)
    {
        _checkout.Write("fake/version", version);

        Assert.Equal(0, FakeCheckout.Run(_checkout.Twin()).ExitCode);
    }

    [Fact]
    public void Twin_StartedAgain_NeitherBuildsNorSpeaks()
    {
        FakeCheckout.Run(_checkout.Twin());

        Outcome again = FakeCheckout.Run(_checkout.Twin("a"));

        Assert.Equal(1, _checkout.BuildCount);
        Assert.Empty(again.Error);
        Assert.StartsWith("ran program 1 with <a>", again.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("write", "src/Host/Program.cs", 2)]
    [InlineData("write", "src/Host/New.cs", 2)]
    [InlineData("write", "Directory.Build.props", 2)]
    [InlineData("write", "README.md", 1)]
    [InlineData("write", "src/Host/obj/made.cs", 1)]
    [InlineData("delete", "bench/a.cs", 2)]
    [InlineData("rename", "bench/a.cs", 2)]
    public void Twin_AfterAChange_BuildsOnlyWhenAnInputChanged(string change, string file, int builds)
    {
        FakeCheckout.Run(_checkout.Twin());
        string path = _checkout.Full("checkout/" + file);

        if (change == "write") _checkout.Write("checkout/" + file, "program 2");
        if (change == "delete") File.Delete(path);
        if (change == "rename") File.Move(path, path + ".b.cs");
        FakeCheckout.Run(_checkout.Twin());
        FakeCheckout.Run(_checkout.Twin());

        Assert.Equal(builds, _checkout.BuildCount);
    }

    [Fact]
    public void Twin_AfterAnArchiveWithOldTimesWasUnpacked_CompilesEverything()
    {
        FakeCheckout.Run(_checkout.Twin());
        _checkout.Write("checkout/src/Host/Program.cs", "program 2");
        File.SetLastWriteTimeUtc(_checkout.Full("checkout/src/Host/Program.cs"), new DateTime(2020, 1, 1));

        Outcome outcome = FakeCheckout.Run(_checkout.Twin());

        Assert.StartsWith("ran program 2", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("--no-incremental", _checkout.Builds, StringComparison.Ordinal);
    }

    [Fact]
    public void Twin_WhenTheBuildFails_ShowsOnlyTheErrorsAndTriesAgain()
    {
        string error = _checkout.Full("checkout/src/A.cs") + "(1,2): error CS1002: ; expected [/x/Host.csproj]";
        _checkout.Write("fake/build-output", $"more noise\n{error}\n{error}\n");

        Outcome failed = FakeCheckout.Run(_checkout.Twin("--quiet"));
        File.Delete(_checkout.Full("fake/build-output"));
        Outcome mended = FakeCheckout.Run(_checkout.Twin());

        Assert.Equal(1, failed.ExitCode);
        Assert.Empty(failed.Out);
        Assert.Equal("src/A.cs(1,2): error CS1002: ; expected\ntwin: the build failed\n", failed.Error);
        Assert.Equal(0, mended.ExitCode);
    }

    [Fact]
    public void Twin_OfflineBeforeTheFirstRestore_SaysSoInOneSentence()
    {
        _checkout.Write("fake/build-output", "error NU1301: Unable to load the service index\n");

        AssertOneLine(FakeCheckout.Run(_checkout.Twin("--quiet")), 4, "connect once and start again");
    }

    [Fact]
    public void Twin_WhereItCannotWrite_SaysSoInOneLine()
    {
        _checkout.Write("checkout/.twin-build", "a file where the folder should be");

        AssertOneLine(FakeCheckout.Run(_checkout.Twin("--quiet")), 1, "cannot write to");
    }

    [Fact]
    public void Twin_OnceItRuns_IsTheProgramItself()
    {
        FakeCheckout.Run(_checkout.Twin());

        using Process process = Process.Start(_checkout.Twin())!;
        Outcome outcome = FakeCheckout.Finish(process);

        Assert.EndsWith($" pid {process.Id}\n", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Twin_StartedFourTimesAtOnce_BuildsOnce(bool withFlock)
    {
        string path = _checkout.BarePath(withDotnet: true, withFlock ? [.. _tools, "flock"] : _tools);

        Process[] starts = Enumerable.Range(0, 4).Select(_ => Start(path)).ToArray();
        Outcome[] outcomes = starts.Select(FakeCheckout.Finish).ToArray();

        Assert.All(outcomes, o => Assert.Equal(0, o.ExitCode));
        Assert.Equal(1, _checkout.BuildCount);
    }

    private static void AssertOneLine(Outcome outcome, int exitCode, string part)
    {
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Empty(outcome.Out);
        Assert.Single(outcome.Error.TrimEnd('\n').Split('\n'));
        Assert.Contains(part, outcome.Error, StringComparison.Ordinal);
    }

    private Process Start(string path)
    {
        ProcessStartInfo start = _checkout.Twin();
        start.Environment["PATH"] = path;
        return Process.Start(start)!;
    }
}
