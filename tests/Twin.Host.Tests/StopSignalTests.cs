using Xunit;

namespace Twin.Host.Tests;

public sealed class StopSignalTests
{
    [Fact]
    public void Request_Twice_KeepsTheFirstExitCode()
    {
        using StopSignal stop = new();

        bool first = stop.Request(ExitCode.Terminated);
        bool second = stop.Request(ExitCode.Interrupted);

        Assert.True(first);
        Assert.False(second);
        Assert.True(stop.IsRequested);
        Assert.Equal(143, stop.RequestedExitCode);
    }

    [Fact]
    public void StopSignal_WithoutARequest_AsksForNothing()
    {
        using StopSignal stop = new();

        Assert.False(stop.IsRequested);
        Assert.Equal(ExitCode.Good, stop.RequestedExitCode);
    }
}
