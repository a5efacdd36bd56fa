using System.Collections.Concurrent;
using Twin.Domain;
using Twin.Forecasting;
using Twin.Forecasting.Scoring;
using Twin.Host.Commands;
using Twin.Host.Runs;

namespace Twin.Host.Forecast;

/// <summary>Lets methods forecast the same series and scores them.</summary>
/// <remarks>Each series is fitted on one thread and has its own place in the result, so the thread count changes
/// nothing but the time.</remarks>
internal sealed class Evaluation
{
    private const double BoundLevel = 0.9;

    private readonly TimeSeries[] _histories;
    private readonly double[][] _truths;
    private readonly double[] _scales;
    private readonly (double Smape, double Mase)[] _bases;
    private readonly int _period;
    private readonly int _horizon;
    private readonly ParallelOptions _parallel;

    /// <summary>Takes the series and scores Naive2 on them.</summary>
    /// <param name="train">Histories.</param>
    /// <param name="test">What came after; the same series in the same order, horizon values each.</param>
    /// <param name="period">Steps of a season.</param>
    /// <param name="threads">Range: at least 1.</param>
    public Evaluation(IReadOnlyList<M4Row> train, IReadOnlyList<M4Row> test, int period, int threads)
    {
        _period = period;
        _horizon = test[0].Values.Length;
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        _histories = [.. train.Select(row => new TimeSeries(row.Id, row.Values, period))];
        _truths = [.. test.Select(row => row.Values)];
        _scales = [.. train.Select(row => PointScores.Scale(row.Values, period))];
        _bases = new (double, double)[_histories.Length];
        Forecasts naive2 = Run(ForecastMethods.Naive2);
        for (int i = 0; i < _bases.Length; i++)
        {
            ReadOnlySpan<double> points = naive2.Points.AsSpan(i * _horizon, _horizon);
            _bases[i] = (PointScores.Smape(_truths[i], points), PointScores.Mase(_truths[i], points, _scales[i]));
        }
    }

    /// <summary>Runs and scores methods.</summary>
    /// <param name="methods">In the order of the report; the first is what the others are compared with.</param>
    /// <param name="context">Told how far each method is; asked whether to stop.</param>
    /// <returns>One report each; fewer after a stop.</returns>
    public IReadOnlyList<EvaluationReport> Of(IReadOnlyList<MethodChoice> methods, VerbContext context)
    {
        List<EvaluationReport> reports = [];
        SeriesScore[]? first = null;
        foreach (MethodChoice method in methods)
        {
            CountProgress progress = new(context, method.Forecaster.Name, _histories.Length, "series");
            (EvaluationReport report, SeriesScore[] series) = Of(method, done =>
            {
                progress.Show(done);
                return !context.Stop.IsRequested;
            });
            progress.End();
            if (context.Stop.IsRequested) break;
            reports.Add(first is null
                ? report
                : report with { Against = Compared(series, reports[0].Method, first) });
            first ??= series;
        }

        return reports;
    }

    /// <summary>Runs and scores one method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="goesOn">Told how many series are done, one thread at a time; false to stop; null to run
    /// through.</param>
    /// <returns>The report, and the scores by series that it is the mean of.</returns>
    public (EvaluationReport Report, SeriesScore[] Series) Of(MethodChoice method, Func<int, bool>? goesOn = null)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        Forecasts forecasts = Run(method.Forecaster, goesOn);
        TimeSpan cpu = Environment.CpuUsage.TotalTime - before;
        SeriesScore[] series = new SeriesScore[_histories.Length];
        for (int i = 0; i < series.Length; i++) series[i] = ScoreOf(forecasts, i);
        Scores mean = Scores.Of(series);
        return (new EvaluationReport(
            method.Forecaster.Name, _period, _horizon, series.Length, Known(mean.Smape), Known(mean.Mase),
            Known(mean.Owa), Known(Bootstrap.OwaError(series)), Known(mean.Msis), Known(mean.Coverage),
            cpu.TotalSeconds, forecasts.Failed.Count(failed => failed), method.ModelFile, null), series);
    }

    private static ComparisonReport Compared(SeriesScore[] ours, string name, SeriesScore[] theirs)
    {
        (Scores our, Scores their) = (Scores.Of(ours), Scores.Of(theirs));
        return new ComparisonReport(
            name, Known(our.Owa / their.Owa), Known(Bootstrap.RatioBound(ours, theirs, s => s.Owa, BoundLevel)),
            Known(our.Msis / their.Msis), Known(Bootstrap.RatioBound(ours, theirs, s => s.Msis, BoundLevel)));
    }

    private SeriesScore ScoreOf(Forecasts forecasts, int i)
    {
        Range at = (i * _horizon)..((i + 1) * _horizon);
        double[] truths = _truths[i];
        ReadOnlySpan<double> points = forecasts.Points.AsSpan()[at];
        ReadOnlySpan<double> lower = forecasts.Lower.AsSpan()[at];
        ReadOnlySpan<double> upper = forecasts.Upper.AsSpan()[at];
        return new SeriesScore(
            PointScores.Smape(truths, points), PointScores.Mase(truths, points, _scales[i]),
            PointScores.Msis(truths, lower, upper, _scales[i], Scores.Alpha),
            PointScores.Coverage(truths, lower, upper), _bases[i].Smape, _bases[i].Mase);
    }

    private Forecasts Run(IForecaster forecaster, Func<int, bool>? goesOn = null)
    {
        Guarded guarded = new(forecaster, ForecastMethods.Naive2);
        Forecasts all = new(_histories.Length, _horizon);
        // One at a time, the longest first: a long fit that begins last would leave the other threads idle.
        IEnumerable<int> order = Enumerable.Range(0, _histories.Length).OrderByDescending(i => _histories[i].Length);
        int done = 0;
        Parallel.ForEach(Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering), _parallel, (i, loop) =>
        {
            Forecast(guarded, i, all);
            lock (all)
            {
                if (goesOn?.Invoke(++done) == false) loop.Stop();
            }
        });
        return all;
    }

    private void Forecast(Guarded guarded, int i, Forecasts all)
    {
        Range at = (i * _horizon)..((i + 1) * _horizon);
        GuardedFit fit = guarded.Fit(_histories[i]);
        all.Failed[i] = fit.Instead is not null || !fit.Result.HasModel;
        Span<double> points = all.Points.AsSpan()[at];
        Span<double> lower = all.Lower.AsSpan()[at];
        Span<double> upper = all.Upper.AsSpan()[at];
        if (fit.Result.HasModel)
        {
            fit.Result.Model.Points(points);
            Intervals.Of(fit.Result.Model, 1 - Scores.Alpha, lower, upper);
            return;
        }

        // Nobody can forecast it: the last value, without a width, is what a reader would be left with.
        double last = _histories[i].Values[^1];
        points.Fill(last);
        lower.Fill(last);
        upper.Fill(last);
    }

    private static double? Known(double value) => double.IsFinite(value) ? value : null;

    private sealed class Forecasts(int series, int horizon)
    {
        public double[] Points { get; } = new double[series * horizon];

        public double[] Lower { get; } = new double[series * horizon];

        public double[] Upper { get; } = new double[series * horizon];

        public bool[] Failed { get; } = new bool[series];
    }
}
