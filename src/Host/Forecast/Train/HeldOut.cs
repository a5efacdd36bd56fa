using Twin.Domain;
using Twin.Forecasting;
using Twin.Forecasting.Combination;
using Twin.Forecasting.Conformal;
using Twin.Forecasting.Scoring;

namespace Twin.Host.Forecast.Train;

/// <summary>The ends of a set's series after one cut.</summary>
/// <param name="set">The series.</param>
/// <param name="cut">Values after the cut, counted from the end of each series; at least a horizon.</param>
internal sealed class HeldOut(TrainingSet set, int cut)
{
    private TimeSeries[] _measured = [];

    /// <summary>Values after the cut.</summary>
    public int Cut => cut;

    /// <summary>What a combination missed, by series; those without an answer left out.</summary>
    public IReadOnlyList<HeldOutErrors> Errors { get; private set; } = [];

    /// <summary>Measures what a combination misses on every series that is long enough.</summary>
    /// <param name="forecaster">The combination.</param>
    /// <param name="leastKnown">Values before the cut without which a series is left out.</param>
    /// <param name="parallel">Threads.</param>
    public void Measure(CombinedForecaster forecaster, int leastKnown, ParallelOptions parallel)
    {
        TimeSeries[] series = [.. set.Series.Where(one => one.Length - cut >= leastKnown)];
        HeldOutErrors?[] all = new HeldOutErrors?[series.Length];
        Parallel.For(0, series.Length, parallel, i =>
            all[i] = HoldingOut.Of(forecaster, series[i], series[i].Length - cut, set.Horizon));
        _measured = [.. series.Where((_, i) => all[i] is not null)];
        Errors = [.. all.OfType<HeldOutErrors>()];
    }

    /// <summary>Scores what was measured: points against Naive2, intervals as learnt on other ends.</summary>
    /// <param name="name">Of the combination: begins the names of the scores.</param>
    /// <param name="others">Ends of earlier cuts.</param>
    /// <param name="scores">Gets OWA, and MSIS and coverage where there are other ends.</param>
    public void Score(string name, IReadOnlyList<HeldOutErrors> others, Dictionary<string, double> scores)
    {
        if (Errors.Count == 0) return;
        SeriesScore[] each = new SeriesScore[Errors.Count];
        for (int i = 0; i < each.Length; i++) each[i] = ScoreOf(_measured[i], Errors[i]);
        scores[$"{name}-owa"] = Math.Round(Scores.Of(each).Owa, 4);
        if (others.Count < 2) return;
        ConformalBands bands = ConformalLearning.Learn(others, SeriesTraining.Blend, SeriesTraining.Alpha);
        (double msis, double coverage) = ConformalLearning.ScoreOf(Errors, bands, SeriesTraining.Alpha);
        scores[$"{name}-msis"] = Math.Round(msis, 3);
        scores[$"{name}-coverage95"] = Math.Round(coverage, 4);
    }

    private SeriesScore ScoreOf(TimeSeries series, HeldOutErrors errors)
    {
        TimeSeries history = series.Until(series.Length - cut);
        ReadOnlySpan<double> truths = series.Values.Slice(history.Length, set.Horizon);
        double[] points = new double[truths.Length];
        double[] naive2 = new double[truths.Length];
        for (int i = 0; i < points.Length; i++) points[i] = truths[i] - errors.Errors[i];
        Fitted fitted = ForecastMethods.Naive2.Fit(history);
        fitted.Model!.Points(naive2);
        return new SeriesScore(
            PointScores.Smape(truths, points), PointScores.Mase(truths, points, errors.Scale), 0, 0,
            PointScores.Smape(truths, naive2), PointScores.Mase(truths, naive2, errors.Scale));
    }
}
