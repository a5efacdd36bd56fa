using System.Globalization;
using Twin.Host.Output;

namespace Twin.Host.Runs;

/// <summary>Shows a run as a line from time to time, for files and pipes.</summary>
internal sealed class PlainRunView : IRunView
{
    /// <summary>Wall time between two lines: a log of an hour's run stays one screen or two.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Terminal _terminal;
    private readonly string _title;
    private readonly Pace _pace;

    /// <summary>Starts to count the time.</summary>
    public PlainRunView(Terminal terminal, TimeProvider time, string title)
    {
        _terminal = terminal;
        _title = title;
        _pace = new Pace(time, RunView.Patience, Interval);
    }

    /// <inheritdoc />
    public bool IsDue => _pace.IsDue;

    /// <inheritdoc />
    public void Show(RunProgress progress)
    {
        _pace.Shown();
        _terminal.Error.WriteLine(Line(progress));
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private string Line(RunProgress p)
    {
        List<string> parts =
        [
            $"{_title} {p.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            Figures.Percent(p.DoneFraction),
            $"{Figures.Amount(_pace.YearsPerSecond(p))} yr/s",
        ];
        if (p.GrowthPerYear is not null) parts.Add("growth " + Figures.Rate(p.GrowthPerYear));
        if (p.PowerWatts is { } power) parts.Add(Figures.WithPrefix(power, "W"));
        if (p.RobotCount is { } robots) parts.Add(Figures.Amount(robots) + " robots");
        if (p.Bottleneck is not null) parts.Add("bottleneck " + p.Bottleneck);
        if (_pace.Left(p) is { } left) parts.Add(Figures.Span(left) + " left");
        return string.Join(" · ", parts);
    }
}
