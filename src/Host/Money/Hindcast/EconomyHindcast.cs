using Twin.Domain;
using Twin.Forecasting.Scoring;
using Twin.Host.Money.Calibrate;
using Twin.Macro.Estimation;
using Twin.Macro.Money;

namespace Twin.Host.Money.Hindcast;

/// <summary>Forecasts of the economy from every quarter after a window, against what came.</summary>
/// <remarks>
/// Parameters are those of the window and judgement for the rest; each origin opens a new economy on what statistics of
/// its quarter show. Judgement was made with 2025 in view: of that no hindcast can acquit it.
/// </remarks>
internal sealed class EconomyHindcast
{
    private static readonly int[] _horizons = [1, 4, 8, 20];

    private readonly EconomyHistory _history;
    private readonly EconomyFile _basis;
    private readonly int _first;
    private readonly EconomyCalibrator _window;
    private readonly double _debt;
    private readonly List<string> _refused = [];

    // Errors by figure, horizon and method, in the order of origins.
    private readonly List<double>[,,] _errors;

    private EconomyHindcast(EconomyFile basis, EconomyHistory history, EconomyCalibrator window, int first)
    {
        (_basis, _history, _window, _first) = (basis, history, window, first);
        _debt = history.Debt[^1];
        _errors = new List<double>[HindcastFigure.All.Count, _horizons.Length, 4];
        for (int f = 0; f < HindcastFigure.All.Count; f++)
            for (int h = 0; h < _horizons.Length; h++)
                for (int m = 0; m < 4; m++) _errors[f, h, m] = [];
    }

    /// <summary>Makes the forecasts and scores them.</summary>
    /// <param name="basis">The judged economy.</param>
    /// <param name="history">All of it.</param>
    /// <param name="from">First quarter of the window.</param>
    /// <param name="to">Its last, and the first origin.</param>
    /// <returns>The scores; none where the window's last quarter shows no opening.</returns>
    public static HindcastReport? Of(
        EconomyFile basis, EconomyHistory history, CalendarQuarter from, CalendarQuarter to)
    {
        EconomyHistory window = history.Between(from, to);
        if (OpeningReading.Of(history, to, basis.Setting.Opening, history.Debt[^1]) is not { } opening) return null;
        EconomyHindcast hindcast = new(
            basis, history, new EconomyCalibrator(basis, window, opening), history.IndexOf(to));
        (double Mean, double Slope)[] laws = [.. HindcastFigure.All.Select(f => Law(f, history, from, to))];
        CalendarQuarter last = to;
        for (int i = hindcast._first; i < history.Count - 1; i++)
        {
            if (hindcast.From(i, laws)) last = history.First.Plus(i);
        }

        return new HindcastReport(
            "nation: the United States, closed", from.ToString(), to.ToString(), last.ToString(), hindcast._refused,
            "parameters of the window; output, money, rates, unemployment, debt, deficit, labour share of the origin",
            "the mean growth of real output from origin to target, as that of what could be made",
            hindcast._window.NotIdentified, hindcast.Scores());
    }

    /// <summary>An AR(1) of the window: what it returns to, and the part of a distance that is left.</summary>
    private static (double Mean, double Slope) Law(
        HindcastFigure figure, EconomyHistory history, CalendarQuarter from, CalendarQuarter to)
    {
        double[] x = [.. Enumerable.Range(history.IndexOf(from), to.Number - from.Number + 1)
            .Select(i => figure.Came(history, i)).Where(double.IsFinite)];
        double before = x[..^1].Average(), after = x[1..].Average();
        double squares = 0, products = 0;
        for (int i = 1; i < x.Length; i++)
        {
            squares += (x[i - 1] - before) * (x[i - 1] - before);
            products += (x[i - 1] - before) * (x[i] - after);
        }

        double slope = Math.Min(products / squares, 0.999);
        return ((after - (slope * before)) / (1 - slope), slope);
    }

    private bool From(int origin, (double Mean, double Slope)[] laws)
    {
        CalendarQuarter at = _history.First.Plus(origin);
        if (OpeningReading.Of(_history, at, _basis.Setting.Opening, _debt) is not { } reading) return false;
        EconomySetting opened = _window.Setting with { Opening = reading.Opening };
        double scale = _history.Debt[origin] / reading.Opening.Bonds;
        try
        {
            for (int h = 0; h < _horizons.Length && origin + _horizons[h] < _history.Count; h++)
            {
                int target = origin + _horizons[h];
                double growth = ExactMath.Exp(Economy.QuartersPerYear / (double)_horizons[h]
                    * ExactMath.Log(_history.RealOutput[target] / _history.RealOutput[origin])) - 1;
                EconomyQuarter[] blind = Run(opened, _horizons[h]);
                EconomyQuarter[] given = Run(Growing(opened, growth), _horizons[h]);
                for (int f = 0; f < HindcastFigure.All.Count; f++)
                {
                    HindcastFigure figure = HindcastFigure.All[f];
                    double came = figure.Came(_history, target), now = figure.Came(_history, origin);
                    if (!double.IsFinite(came) || !double.IsFinite(now)) continue;
                    _errors[f, h, 0].Add(figure.Said(_history, origin, scale, blind) - came);
                    _errors[f, h, 1].Add(figure.Said(_history, origin, scale, given) - came);
                    _errors[f, h, 2].Add(now - came);
                    (double mean, double slope) = laws[f];
                    _errors[f, h, 3].Add(
                        mean + (ExactMath.Pow(slope, _horizons[h]) * (now - mean)) - came);
                }
            }
        }
        catch (EconomyRefusedException e)
        {
            _refused.Add($"{at}: {char.ToLowerInvariant(e.Item[0])}{e.Item[1..]}");
        }

        return true;
    }

    private static EconomySetting Growing(EconomySetting setting, double growth) =>
        setting with { Parameters = setting.Parameters with { Growth = growth, HumanGrowth = growth } };

    private static EconomyQuarter[] Run(EconomySetting setting, int quarters)
    {
        Economy economy = new(setting.Parameters, setting.Opening);
        EconomyQuarter[] run = new EconomyQuarter[quarters];
        for (int i = 0; i < quarters; i++) run[i] = economy.Step();
        return run;
    }

    private List<HindcastScore> Scores()
    {
        List<HindcastScore> scores = [];
        for (int f = 0; f < HindcastFigure.All.Count; f++)
        {
            for (int h = 0; h < _horizons.Length; h++)
            {
                if (_errors[f, h, 0].Count == 0) continue;
                double[] squares = [.. _errors[f, h, 0].Select(e => e * e)];
                double[] walk = [.. _errors[f, h, 2].Select(e => e * e)];
                scores.Add(new HindcastScore(
                    HindcastFigure.All[f].Name, HindcastFigure.All[f].Unit, _horizons[h], squares.Length,
                    Root(f, h, 0), _errors[f, h, 0].Average(), Root(f, h, 1), Root(f, h, 2), Root(f, h, 3),
                    DieboldMariano.Of(squares, walk, _horizons[h])?.PValue));
            }
        }

        return scores;
    }

    private double Root(int f, int h, int method) => Math.Sqrt(_errors[f, h, method].Average(e => e * e));
}
