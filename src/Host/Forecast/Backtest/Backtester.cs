using System.Globalization;
using Twin.Forecasting;
using Twin.Forecasting.Backtesting;
using Twin.Forecasting.Scoring;
using Twin.Host.Forecast.Data;

namespace Twin.Host.Forecast.Backtest;

/// <summary>Tries methods on the past of series and compares them with a champion.</summary>
/// <param name="methods">The methods, by name different.</param>
/// <param name="champion">One of them: what others must beat.</param>
/// <param name="plan">How.</param>
internal sealed class Backtester(IReadOnlyList<MethodChoice> methods, string champion, BacktestPlan plan)
{
    /// <summary>Fewer origins are shown, not scored.</summary>
    public const int LeastOrigins = DieboldMariano.LeastOrigins;

    /// <summary>Two-sided level below which a difference is called one.</summary>
    public const double Significance = 0.05;

    private const double SkillLevel = 0.9;

    /// <summary>Tries all methods on one series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="horizon">Steps forecast from each origin.</param>
    public BacktestSeries Of(DataSeries series, int horizon)
    {
        BacktestPlan own = plan with { Horizon = horizon };
        RollingOrigin rolling = new(series.Values, own);
        double scale = rolling.Scale;
        string? reason = ReasonNot(series, rolling, own);
        Dictionary<string, IReadOnlyList<OriginScore>> scores = [];
        bool leakFree = true;
        if (scale > 0)
        {
            foreach (MethodChoice method in methods)
            {
                scores[method.Forecaster.Name] = rolling.Of(method.Forecaster, ForecastMethods.Naive2);
                leakFree &= !rolling.Leaks(_ => method.Forecaster, ForecastMethods.Naive2);
            }
        }

        bool any = scores.Count > 0 && scores[champion].Count > 0;
        if (reason is null && scores[champion].Count < LeastOrigins)
            reason = $"{scores[champion].Count} origins without a gap; {LeastOrigins} are needed";
        int first = own.FirstKnown(series.Values.Length, series.Values.Period);
        BacktestMethod[] rows = any ? [.. methods.Select(m => Row(series.Id, m.Forecaster.Name, scores, horizon))] : [];
        return new BacktestSeries(
            series.Id, series.Calendar.Name, series.Values.Period, horizon, any ? scores[champion].Count : 0,
            rolling.Origins > 0 ? series.Calendar.Label(first - 1) : null,
            rolling.Origins > 0 ? series.Calendar.Label(first + rolling.Origins - 2) : null,
            reason is null, reason, scale > 0 ? scale : null, rows.MinBy(row => row.Crps)?.Method, leakFree, rows);
    }

    /// <summary>Takes all series that count together.</summary>
    public IReadOnlyList<PooledMethod> Pool(IReadOnlyList<BacktestSeries> series)
    {
        BacktestSeries[] scored = [.. series.Where(s => s.Scored)];
        return [.. methods.Select(m => Pooled(m.Forecaster.Name, scored))];
    }

    private PooledMethod Pooled(string name, BacktestSeries[] scored)
    {
        if (scored.Length == 0) return new PooledMethod(name, 0, null, null, null, null, 0, null, null, null);
        BacktestMethod[] own = [.. scored.Select(s => s.Methods.Single(m => m.Method == name))];
        double[] basis = [.. scored.Select(s => s.Methods.Single(m => m.Method == champion).Crps)];
        double[] crps = [.. own.Select(m => m.Crps)];
        SkillInterval? skill = name == champion || basis.Sum() == 0
            ? null
            : SkillInterval.OfSeries(crps, basis, 1, SkillLevel, Noise.KeyOf(plan.Seed, name));
        return new PooledMethod(
            name, scored.Length, crps.Average(), own.Average(m => m.Mase), own.Average(m => m.Coverage80),
            own.Average(m => m.Coverage95), scored.Count(s => s.Best == name), skill?.Skill, skill?.Low, skill?.High);
    }

    private static string? ReasonNot(DataSeries series, RollingOrigin rolling, BacktestPlan plan)
    {
        if (rolling.Origins >= LeastOrigins && rolling.Scale > 0) return null;
        if (rolling.Origins >= LeastOrigins) return "the history does not vary, or has no growth";
        int needed = plan.FirstKnown(0, series.Values.Period) + plan.Horizon + LeastOrigins - 1;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{rolling.Origins} origins; {LeastOrigins} are needed, which takes {needed} values: it has "
            + $"{series.Values.Length}");
    }

    private BacktestMethod Row(
        string id, string name, Dictionary<string, IReadOnlyList<OriginScore>> scores, int horizon)
    {
        MethodScore mean = MethodScore.Of(scores[name]);
        double[] own = [.. scores[name].Select(s => s.Crps)];
        double[] basis = [.. scores[champion].Select(s => s.Crps)];
        bool isChampion = name == champion;
        SkillInterval? skill = isChampion || basis.Sum() == 0
            ? null
            : SkillInterval.OfSeries(
                own, basis, Math.Min(horizon, own.Length), SkillLevel, Noise.KeyOf(plan.Seed, id + "/" + name));
        DieboldMariano? test = isChampion ? null : DieboldMariano.Of(own, basis, horizon);
        return new BacktestMethod(
            name, mean.Crps, mean.Pinball, mean.Mase, mean.Coverage80, mean.Coverage95, mean.TransformP, mean.FellBack,
            skill?.Skill, skill?.Low, skill?.High, test?.Statistic, test?.PValue,
            isChampion ? "champion" : VerdictOf(test, own, basis));
    }

    private static string VerdictOf(DieboldMariano? test, double[] own, double[] basis)
    {
        if (own.AsSpan().SequenceEqual(basis)) return "the same forecasts";
        if (test is not { } known) return "not enough data";
        if (known.PValue >= Significance) return "no difference beyond chance";
        return known.Statistic < 0 ? "better than the champion" : "worse than the champion";
    }
}
