using System.Diagnostics;
using Xunit;

namespace Twin.Style.Tests.Launchers;

public sealed class TwinSignalTests : IDisposable
{
    private readonly FakeCheckout _checkout = new();

    public void Dispose() => _checkout.Dispose();

    [Fact]
    public void Sigterm_WhileTheProgramRuns_ReachesIt()
    {
        FakeCheckout.Run(_checkout.Twin());
        MakeFifo("fake/run-hold");
        using Process process = Process.Start(_checkout.Twin())!;
        string? first = process.StandardOutput.ReadLine();

        Terminate(process.Id);
        Outcome outcome = FakeCheckout.Finish(process);

        Assert.StartsWith("ran program 1", first, StringComparison.Ordinal);
        Assert.Equal(143, outcome.ExitCode);
    }

    [Fact]
    public void Sigterm_WhileItBuilds_EndsTheBuildToo()
    {
        MakeFifo("fake/hold");
        using FileSystemWatcher watcher = new(_checkout.Full("fake"), "holding");
        using ManualResetEventSlim holding = new();
        watcher.Created += (_, _) => holding.Set();
        watcher.EnableRaisingEvents = true;
        using Process process = Process.Start(_checkout.Twin())!;
        Assert.True(holding.Wait(FakeCheckout.PatienceMilliseconds));

        Terminate(process.Id);
        Outcome outcome = FakeCheckout.Finish(process);

        // Reading to the end of both streams shows that no child is left holding them.
        Assert.Equal(143, outcome.ExitCode);
        Assert.False(_checkout.Exists("checkout/.twin-build/built"));
    }

    private static void Terminate(int processId) => Tool("kill", "-TERM", $"{processId}");

    private void MakeFifo(string path) => Tool("mkfifo", _checkout.Full(path));

    private static void Tool(string name, params string[] args)
    {
        using Process tool = Process.Start(name, args);
        tool.WaitForExit();
        Assert.Equal(0, tool.ExitCode);
    }
}
