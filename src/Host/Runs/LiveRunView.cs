using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Twin.Host.Output;

namespace Twin.Host.Runs;

/// <summary>Shows a run as a small panel that is redrawn in place on standard error.</summary>
internal sealed class LiveRunView : IRunView
{
    /// <summary>Wall time between two pictures: ten a second look smooth and cost under one percent.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private const int BarColumns = 30;

    private readonly Terminal _terminal;
    private readonly string _title;
    private readonly Pace _pace;
    private int _linesOnScreen;

    /// <summary>Starts to count the time; the first picture comes after a second.</summary>
    public LiveRunView(Terminal terminal, TimeProvider time, string title)
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
        using StringWriter picture = new(CultureInfo.InvariantCulture);
        _terminal.ErrorConsole(picture).Write(Picture(progress));
        string text = picture.ToString();
        _terminal.Error.Write(Erasure() + text);
        _terminal.Error.Flush();
        _linesOnScreen = text.Count(c => c == '\n');
    }

    /// <summary>Removes the panel: the summary says the rest.</summary>
    public void Dispose()
    {
        _terminal.Error.Write(Erasure());
        _terminal.Error.Flush();
        _linesOnScreen = 0;
    }

    // Up to the panel's first line (ECMA-48 CUU), then clear to the end of the screen (ED).
    private string Erasure() => _linesOnScreen == 0 ? "" : $"\e[{_linesOnScreen}A\e[J";

    private Panel Picture(RunProgress p)
    {
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        Row(grid, "date", p.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Row(grid, "speed", $"{Figures.Amount(_pace.YearsPerSecond(p))} yr/s");
        Row(grid, "growth", Figures.Rate(p.GrowthPerYear));
        Row(grid, "energy", p.PowerWatts is { } power ? Figures.WithPrefix(power, "W") : "–");
        Row(grid, "robots", p.RobotCount is { } robots ? Figures.Amount(robots) : "–");
        Row(grid, "bottleneck", p.Bottleneck ?? "–");
        Row(grid, "progress", Bar(p.DoneFraction));
        Row(grid, "time left", _pace.Left(p) is { } left ? Figures.Span(left) : "–");
        return new Panel(grid).Header(Markup.Escape(_title)).Border(BoxBorder.Rounded);
    }

    private static void Row(Grid grid, string name, string value)
    {
        IRenderable left = new Text(name, new Style(Color.Grey));
        IRenderable right = new Text(value, name == "bottleneck" ? new Style(Color.Yellow) : Style.Plain);
        grid.AddRow(left, right);
    }

    private static string Bar(double fraction)
    {
        int full = (int)(fraction * BarColumns);
        return new string('█', full) + new string('░', BarColumns - full) + " " + Figures.Percent(fraction);
    }
}
