using Twin.Forecasting.Backtesting;
using Twin.Forecasting.Scoring;

namespace Twin.Host.Forecast.Scoreboard;

/// <summary>Takes scored forecasts together.</summary>
internal static class ScoreTable
{
    /// <summary>By method.</summary>
    public static IReadOnlyList<ScoreRow> ByMethod(IReadOnlyList<ScoredForecast> scored) =>
    [
        .. scored.GroupBy(s => s.Forecast.Method).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Row(null, g.Key, null, [.. g])),
    ];

    /// <summary>By method and horizon.</summary>
    public static IReadOnlyList<ScoreRow> ByHorizon(IReadOnlyList<ScoredForecast> scored) =>
    [
        .. scored.GroupBy(s => (s.Forecast.Method, s.Forecast.Horizon))
            .OrderBy(g => g.Key.Method, StringComparer.Ordinal).ThenBy(g => g.Key.Horizon)
            .Select(g => Row(null, g.Key.Method, g.Key.Horizon, [.. g])),
    ];

    /// <summary>By series and method, with the drift alarm over forecasts one step ahead.</summary>
    public static IReadOnlyList<ScoreRow> BySeries(IReadOnlyList<ScoredForecast> scored) =>
    [
        .. scored.GroupBy(s => (s.Forecast.Series, s.Forecast.Method))
            .OrderBy(g => g.Key.Series, StringComparer.Ordinal).ThenBy(g => g.Key.Method, StringComparer.Ordinal)
            .Select(g => Watched(Row(g.Key.Series, g.Key.Method, null, [.. g]), [.. g])),
    ];

    private static ScoreRow Row(string? series, string method, int? horizon, ScoredForecast[] scored)
    {
        double[] first = [.. Firsts(scored).Select(s => s.Transform)];
        return new ScoreRow(
            series, method, horizon, scored.Length, scored.Average(s => s.Crps), scored.Average(s => s.Error),
            scored.Average(s => s.IsInside(0.8) ? 1.0 : 0), scored.Average(s => s.IsInside(0.95) ? 1.0 : 0),
            first.Length >= MethodScore.LeastTransforms ? UniformTest.Kolmogorov(first) : null, null, null);
    }

    private static ScoreRow Watched(ScoreRow row, ScoredForecast[] scored)
    {
        DriftAlarm alarm = new();
        string? since = null;
        foreach (ScoredForecast one in Firsts(scored).OrderBy(s => s.Forecast.OriginOrder))
            if (alarm.Add(one.Transform)) since ??= one.Forecast.Target;
        string drift = alarm.Drift.ToString();
        return row with { Drift = char.ToLowerInvariant(drift[0]) + drift[1..], DriftSince = since };
    }

    /// <summary>One step ahead, one a target: of several models of a method the one published last.</summary>
    private static IEnumerable<ScoredForecast> Firsts(ScoredForecast[] scored) =>
        scored.Where(s => s.Forecast.Horizon == 1).GroupBy(s => (s.Forecast.Series, s.Forecast.Target))
            .Select(g => g.MaxBy(s => (s.Forecast.Made, s.Forecast.Model))!);
}
