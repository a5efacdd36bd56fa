using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Host.Runs;

namespace Twin.Host.Ensembles;

/// <summary>Tells on standard error how far an ensemble is, and how long it still takes.</summary>
internal sealed class EnsembleProgress
{
    private const int BarColumns = 30;

    private readonly VerbContext _context;
    private readonly string _title;
    private readonly int _total;
    private readonly Pace _pace;
    private bool _isOnScreen;

    /// <summary>Starts to count the time.</summary>
    /// <param name="context">Where to tell it.</param>
    /// <param name="title">The world's name.</param>
    /// <param name="total">Members to run.</param>
    public EnsembleProgress(VerbContext context, string title, int total)
    {
        (_context, _title, _total) = (context, title, total);
        var interval = context.Terminal.IsErrorTerminal ? LiveRunView.Interval : PlainRunView.Interval;
        _pace = new Pace(context.Time, RunView.Patience, interval);
    }

    /// <summary>Shows how many members are done, when it is due.</summary>
    /// <param name="done">Members done.</param>
    public void Show(int done)
    {
        if (_context.Quiet || !_pace.IsDue) return;
        _pace.Shown();
        var fraction = (double)done / _total;
        var left = done == 0
            ? ""
            : $" · {Figures.Span(_pace.Elapsed * ((_total - done) / (double)done))} left";
        var line = $"{_title} · {done} of {_total} members · {Figures.Percent(fraction)}{left}";
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
