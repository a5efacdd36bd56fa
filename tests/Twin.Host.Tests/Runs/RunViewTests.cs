using Twin.Host.Runs;
using Xunit;

namespace Twin.Host.Tests.Runs;

public sealed class RunViewTests
{
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void View_InTheFirstSecond_IsNotDue(bool isTerminal)
    {
        using IRunView view = RunView.Open(new Screen(isTerminal).Terminal, false, _time, "ring");

        _time.Advance(0.999);
        bool before = view.IsDue;
        _time.Advance(0.001);

        Assert.False(before);
        Assert.True(view.IsDue);
    }

    [Fact]
    public void View_WithQuiet_IsNeverDueAndWritesNothing()
    {
        Screen screen = new(isTerminal: true);
        using IRunView view = RunView.Open(screen.Terminal, quiet: true, _time, "ring");

        _time.Advance(1000);
        view.Show(Samples.Progress);

        Assert.False(view.IsDue);
        Assert.Empty(screen.Error.ToString());
    }

    [Fact]
    public void PlainView_WhenShown_WritesOneLineAndWaitsForTheInterval()
    {
        Screen screen = new();
        using IRunView view = RunView.Open(screen.Terminal, false, _time, "ring");

        _time.Advance(30);
        view.Show(Samples.Progress);
        bool atOnce = view.IsDue;
        _time.Advance(PlainRunView.Interval.TotalSeconds);

        Assert.False(atOnce);
        Assert.True(view.IsDue);
        Assert.Equal("ring 2040-06-30 · 50 % · 0.5 yr/s · growth +23.1 %/yr · 4.20 GW · 1,234 robots"
            + " · bottleneck polysilicon · 30 s left\n", screen.Error.ToString());
        Assert.Empty(screen.Out.ToString());
    }

    [Fact]
    public void LiveView_WhenShown_HoldsEveryFigureWithoutColour()
    {
        Screen screen = new(isTerminal: true);
        using IRunView view = RunView.Open(screen.Terminal, false, _time, "ring");

        _time.Advance(30);
        view.Show(Samples.Progress);

        string text = screen.Error.ToString();
        string[] figures =
            ["ring", "2040-06-30", "0.5 yr/s", "+23.1 %/yr", "4.20 GW", "1,234", "polysilicon", "50 %", "30 s"];
        Assert.All(figures, f => Assert.Contains(f, text, StringComparison.Ordinal));
        Assert.DoesNotContain("\e[", text, StringComparison.Ordinal);
    }

    [Fact]
    public void LiveView_ShownAgainAndDisposed_RedrawsInPlaceAndLeavesNothing()
    {
        Screen screen = new(isTerminal: true);
        IRunView view = RunView.Open(screen.Terminal, false, _time, "ring");
        _time.Advance(30);
        view.Show(Samples.Progress);
        int lines = screen.Error.ToString().Count(c => c == '\n');
        string up = $"\e[{lines}A\e[J";

        view.Show(Samples.Progress);
        view.Dispose();

        Assert.Equal(3, screen.Error.ToString().Split(up).Length);
        Assert.EndsWith(up, screen.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pace_BeforeAnythingIsDone_KnowsNoTimeLeft()
    {
        Pace pace = new(_time, TimeSpan.Zero, TimeSpan.Zero);

        TimeSpan? left = pace.Left(Samples.Progress with { DoneYears = 0 });

        Assert.Null(left);
        Assert.Equal(0, pace.YearsPerSecond(Samples.Progress));
    }
}
