using Twin.Host.Commands;
using Twin.Host.Output;

namespace Twin.Host.Runs;

/// <summary>Tells on standard error how many of a known number are done, and how long the rest takes.</summary>
internal sealed class CountProgress
{
    private const int BarColumns = 30;

    private readonly VerbContext _context;
    private readonly string _title;
    private readonly string _unit;
    private readonly int _total;
    private readonly Pace _pace;
    private bool _isOnScreen;

    /// <summary>Starts to count the time.</summary>
    /// <param name="context">Where to tell it.</param>
    /// <param name="title">What it is about: a world's name, a method's.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="unit">What they are: <c>members</c>, <c>series</c>.</param>
    public CountProgress(VerbContext context, string title, int total, string unit)
    {
        (_context, _title, _total, _unit) = (context, title, total, unit);
        var interval = context.Terminal.IsErrorTerminal ? LiveRunView.Interval : PlainRunView.Interval;
        _pace = new Pace(context.Time, RunView.Patience, interval);
    }

    /// <summary>Shows how many are done, when it is due.</summary>
    /// <param name="done">How many.</param>
    public void Show(int done)
    {
        if (_context.Quiet || !_pace.IsDue) return;
        _pace.Shown();
        var fraction = (double)done / _total;
        var left = done == 0
            ? ""
            : $" · {Figures.Span(_pace.Elapsed * ((_total - done) / (double)done))} left";
        var line = $"{_title} · {done} of {_total} {_unit} · {Figures.Percent(fraction)}{left}";
        if (_context.Terminal.IsErrorTerminal)
        {
            var full = (int)(fraction * BarColumns);
            _context.Terminal.Error.Write($"\r\e[K{new string('█', full)}{new string('░', BarColumns - full)} {line}");
            _isOnScreen = true;
        }
        else _context.Terminal.Error.WriteLine(line);

        _context.Terminal.Error.Flush();
    }

    /// <summary>Removes the line: the summary says the rest.</summary>
    public void End()
    {
        if (_isOnScreen) _context.Terminal.Error.Write("\r\e[K");
        _context.Terminal.Error.Flush();
    }
}
