using Twin.Host.Commands;
using Twin.Host.Runs;
using Xunit;

namespace Twin.Host.Tests.Runs;

public sealed class CountProgressTests
{
    private readonly Screen _screen = new(isTerminal: true);
    private readonly ManualTime _time = new();

    [Fact]
    public void Progress_InTheFirstSecond_SaysNothing()
    {
        CountProgress progress = Start(quiet: false);
        _time.Advance(0.9);

        progress.Show(10);

        Assert.Equal("", _screen.Error.ToString());
    }

    [Fact]
    public void Progress_AfterwardsOnATerminal_SaysHowMuchIsLeft()
    {
        CountProgress progress = Start(quiet: false);
        _time.Advance(5);

        progress.Show(10);
        progress.End();

        Assert.Contains("ets · 10 of 40 series · 25 % · 15 s left", _screen.Error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\r\e[K", _screen.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_WhenQuiet_SaysNothing()
    {
        CountProgress progress = Start(quiet: true);
        _time.Advance(5);

        progress.Show(10);
        progress.End();

        Assert.Equal("", _screen.Error.ToString());
    }

    private CountProgress Start(bool quiet) => new(
        new VerbContext
        {
            Terminal = _screen.Terminal, Json = false, Quiet = quiet, Stop = new StopSignal(), Time = _time,
        },
        "ets", 40, "series");
}
