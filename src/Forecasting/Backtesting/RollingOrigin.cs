using Twin.Domain;
using Twin.Forecasting.Scoring;

namespace Twin.Forecasting.Backtesting;

/// <summary>Lets a method forecast the past of a series from origin after origin, and scores it.</summary>
/// <remarks>
/// At each origin the method sees the values known there and no other; its forecast is scored on those that follow.
/// Values are today's, not those first published: what was revised since flatters every method alike.
/// Source: L. J. Tashman, "Out-of-sample tests of forecasting accuracy", International Journal of Forecasting 16(4),
/// 2000, doi:10.1016/S0169-2070(00)00065-0.
/// </remarks>
public sealed class RollingOrigin
{
    // What growth to a thousandth or less counts as: a path at or below 0 has no logarithm.
    private const double LeastRatio = 1e-3;

    private static readonly double[] _deciles = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

    private readonly BacktestPlan _plan;
    private readonly TimeSeries _series;
    private readonly int _first;

    /// <summary>Prepares a series.</summary>
    /// <param name="series">The series as known today.</param>
    /// <param name="plan">How.</param>
    public RollingOrigin(TimeSeries series, BacktestPlan plan)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(plan);
        (_series, _plan) = (series, plan);
        _first = plan.FirstKnown(series.Length, series.Period);
        Origins = plan.OriginsOf(series.Length, series.Period);
        Scale = Origins > 0
            ? SeasonalScale.Of(series.Values[.._first], series.Period, plan.Target == BacktestTarget.Growth)
            : double.NaN;
    }

    /// <summary>Origins there are.</summary>
    public int Origins { get; }

    /// <summary>Mean absolute seasonal difference of what is scored, over the values known at the first origin: the
    /// unit of all scores. NaN or 0 where there is none.</summary>
    public double Scale { get; }

    /// <summary>Forecasts from every origin.</summary>
    /// <param name="forecaster">The method.</param>
    /// <param name="fallback">Who answers where it cannot.</param>
    /// <returns>Oldest origin first. Origins whose last value is a gap (or for growth not above 0), or whose truths all
    /// are, are left out: the same for every method.</returns>
    public IReadOnlyList<OriginScore> Of(IForecaster forecaster, IForecaster fallback)
    {
        Guarded guarded = new(forecaster, fallback);
        List<OriginScore> scores = [];
        for (int known = _first; known < _first + Origins; known++)
        {
            double last = _series.Values[known - 1];
            if (double.IsNaN(last) || (_plan.Target == BacktestTarget.Growth && !(last > 0))) continue;
            GuardedFit fit = guarded.Fit(_series.Until(known));
            Prediction prediction = Ask(fit, known);
            if (ScoreOf(prediction, known, last, fit.Instead is not null) is { } score) scores.Add(score);
        }

        return scores;
    }

    /// <summary>Whether a method knows at the first origin what only came later.</summary>
    /// <param name="make">Makes the method from all there is, as whoever trains it would.</param>
    /// <param name="fallback">Who answers where it cannot.</param>
    /// <returns>True where its forecast changes with values after the origin.</returns>
    public bool Leaks(Func<TimeSeries, IForecaster> make, IForecaster fallback)
    {
        ArgumentNullException.ThrowIfNull(make);
        if (Origins == 0) return false;
        double[] other = _series.Values.ToArray();
        for (int i = _first; i < other.Length; i++) other[i] = (3 * other[i]) + 1;
        double[] points = PointsAtFirst(make(_series), fallback);
        double[] others = PointsAtFirst(make(new TimeSeries(_series.Id, other, _series.Period)), fallback);
        return !points.AsSpan().SequenceEqual(others);
    }

    private double[] PointsAtFirst(IForecaster forecaster, IForecaster fallback) =>
        Ask(new Guarded(forecaster, fallback).Fit(_series.Until(_first)), _first).Points.ToArray();

    private Prediction Ask(GuardedFit fit, int known) => Prediction.Of(
        fit.Result.HasModel ? fit.Result.Model : new LastValue(LastKnown(known)), _plan.Horizon, _plan.Paths,
        Noise.KeyOf(_plan.Seed, _series.Id));

    private double LastKnown(int known)
    {
        while (known > 1 && double.IsNaN(_series.Values[known - 1])) known--;
        return double.IsFinite(_series.Values[known - 1]) ? _series.Values[known - 1] : 0;
    }

    private OriginScore? ScoreOf(Prediction prediction, int known, double last, bool fellBack)
    {
        double crps = 0, pinball = 0, error = 0, inside80 = 0, inside95 = 0;
        double? first = null;
        int steps = 0;
        for (int step = 1; step <= _plan.Horizon; step++)
        {
            double truth = Of(_series.Values[known + step - 1], last);
            if (double.IsNaN(truth)) continue;
            double[] sample = [.. prediction.At(step)];
            for (int i = 0; i < sample.Length; i++) sample[i] = Of(sample[i], last);
            steps++;
            crps += Crps.Fair(sample, truth);
            foreach (double level in _deciles)
                pinball += Pinball.Of(Quantile.Of(sample, level), level, truth) / _deciles.Length;
            error += Math.Abs(Of(prediction.Points[step - 1], last) - truth);
            if (truth >= Quantile.Of(sample, 0.1) && truth <= Quantile.Of(sample, 0.9)) inside80++;
            if (truth >= Quantile.Of(sample, 0.025) && truth <= Quantile.Of(sample, 0.975)) inside95++;
            if (step == 1) first = ProbabilityTransform.Of(sample, truth);
        }

        double unit = steps * Scale;
        return steps == 0
            ? null
            : new OriginScore(
                known, crps / unit, pinball / unit, error / unit, inside80 / steps, inside95 / steps, first, fellBack);
    }

    /// <summary>What is scored of a value; rises with it.</summary>
    private double Of(double value, double last) =>
        _plan.Target == BacktestTarget.Level ? value : Math.Log(Math.Max(value / last, LeastRatio));

    /// <summary>Nobody could forecast it: the last value, without a width, is what a reader would be left
    /// with.</summary>
    private sealed class LastValue(double value) : IFittedModel
    {
        public void Points(Span<double> points) => points.Fill(value);

        public void Deviations(Span<double> deviations) => deviations.Clear();

        public void Path(ref Noise noise, Span<double> path) => path.Fill(value);
    }
}
