using Twin.Forecasting;
using Twin.Forecasting.Scoring;
using Twin.Host.Forecast.Growth;
using Twin.Host.Forecast.Scoreboard;
using Twin.Storage;
using Twin.World.Running;

namespace Twin.Host.Forecast.RunOutput;

/// <summary>Forecasts a run's output from origins in its past, each from what was known then, and from its
/// end.</summary>
/// <remarks>
/// Methods see the log of the quarterly means. Who scored best over the past origins draws the fan. The same run and
/// build give the same forecasts: the chance of paths hangs on the origin alone.
/// </remarks>
internal sealed class RunForecaster
{
    /// <summary>The fewest quarters: six years, so that a method has three seasons and there is a past to
    /// score.</summary>
    public const int LeastQuarters = 24;

    private const int QuartersPerYear = 4;
    private const int FirstOrigin = 12;
    private const int OriginsMost = 12;
    private const int ScoredSteps = 8;
    private const int FanSteps = 20;
    private const int PathCount = 1000;

    private static readonly string[] _methods = ["ets", "theta", "drift"];

    private readonly OutputQuarters _quarters;
    private readonly string _model = Publication.LibraryHash;

    private RunForecaster(OutputQuarters quarters) => _quarters = quarters;

    /// <summary>Forecasts a run's output.</summary>
    /// <param name="stem">The world file's stem.</param>
    /// <param name="run">The run, as far as it went.</param>
    /// <returns>The forecasts; null where fewer than <see cref="LeastQuarters"/> quarters have output.</returns>
    public static RunForecast? Of(string stem, WorldRun run) =>
        OutputQuarters.Of(stem, run) is { } quarters && quarters.Values.Length >= LeastQuarters
            ? new RunForecaster(quarters).Forecast()
            : null;

    private RunForecast Forecast()
    {
        int length = _quarters.Values.Length;
        int[] origins = [.. Origins(length)];
        List<PublishedForecast> published = [];
        foreach (int origin in origins)
            foreach (string method in _methods)
                published.AddRange(Published(method, origin, Drawn(method, origin, ScoredSteps)));
        ScoredForecast[] scored = [.. published.Select(Scored)];
        IReadOnlyList<ScoreRow> methods = ScoreTable.ByMethod(scored);
        ScoreRow[] ranked = [.. methods.OrderBy(row => row.Crps).ThenBy(row => row.Method, StringComparer.Ordinal)];
        (string champion, string challenger) = (ranked[0].Method, ranked[1].Method);
        Dictionary<string, Paths> next = _methods.ToDictionary(m => m, m => Drawn(m, length, FanSteps));
        foreach (string method in _methods) published.AddRange(Published(method, length, next[method]));
        double[] logs = _quarters.Logs.Values.ToArray();
        double[] past = [.. Enumerable.Range(QuartersPerYear, length - QuartersPerYear)
            .Select(i => logs[i] - logs[i - QuartersPerYear])];
        double[] year = Growth(next[champion], QuartersPerYear);
        return new RunForecast
        {
            Past = [.. past.Select((growth, i) => (_quarters.YearAt(i + QuartersPerYear), growth))],
            Next = [.. Enumerable.Range(1, FanSteps).Select(h => (
                _quarters.YearAt(length + h - 1), _quarters.Label(length + h - 1),
                Range(Growth(next[champion], h))))],
            NextYear = Range(year),
            ChancePositive = ChanceOver(year, 0),
            ChanceOfHalf = ChanceOver(year, past.Average() / 2),
            PastMean = past.Average(),
            Origins = origins.Length,
            Champion = champion,
            Challenger = challenger,
            Test = DieboldMariano.Of(Losses(scored, champion), Losses(scored, challenger), Overlap(origins)),
            Methods = methods,
            Horizons = ScoreTable.ByHorizon(scored),
            Published = published,
            Truths = [.. published.Where(f => f.OriginOrder < _quarters.Order(length - 1))
                .Select(f => f.Target).Distinct(StringComparer.Ordinal).Select(Truth)],
        };
    }

    /// <summary>Spread evenly, from a third of the run to the last that has all scored steps after it.</summary>
    private static IEnumerable<int> Origins(int length)
    {
        int first = Math.Max(FirstOrigin, length / 3);
        int last = length - ScoredSteps;
        int count = Math.Min(OriginsMost, last - first + 1);
        for (int i = 0; i < count; i++) yield return first + ((last - first) * i / Math.Max(1, count - 1));
    }

    private Paths Drawn(string method, int origin, int steps)
    {
        Guarded guarded = new(ForecastMethods.Named(method)!, ForecastMethods.Naive2);
        IFittedModel model = guarded.Fit(_quarters.Logs.Until(origin)).Result.Model
            ?? throw new InvalidOperationException("two years of output are enough for a random walk");
        return Paths.Of(model, steps, PathCount, Noise.KeyOf((ulong)origin, GrowthHistories.Output));
    }

    private IEnumerable<PublishedForecast> Published(string method, int origin, Paths paths)
    {
        double scale = SeasonalScale.Of(_quarters.Values.AsSpan(0, origin), QuartersPerYear);
        for (int step = 1; step <= paths.Horizon; step++)
        {
            double[] sorted = paths.SortedAt(step);
            yield return new PublishedForecast
            {
                Series = GrowthHistories.Output, Branch = _quarters.Branch, Method = method, Model = _model,
                Made = _quarters.Label(origin - 1), Horizon = step, Origin = _quarters.Label(origin - 1),
                Target = _quarters.Label(origin - 1 + step), OriginOrder = _quarters.Order(origin - 1),
                Scale = scale > 0 ? scale : null, Levels = Publication.Levels,
                Values = [.. Publication.Levels.Select(level => Math.Exp(Quantile.Of(sorted, level)))],
            };
        }
    }

    /// <summary>Scored in logs, where an error is the same part of output early and late.</summary>
    private ScoredForecast Scored(PublishedForecast forecast) => new(
        forecast with { Scale = 1, Values = [.. forecast.Values.Select(value => Math.Log(value))] },
        Math.Log(Truth(forecast.Target).Value));

    private ForecastTruth Truth(string target)
    {
        int index = Enumerable.Range(0, _quarters.Values.Length).First(i => _quarters.Label(i) == target);
        return new ForecastTruth(GrowthHistories.Output, _quarters.Branch, target, _quarters.Values[index], target);
    }

    private static double[] Losses(ScoredForecast[] scored, string method) =>
    [
        .. scored.Where(s => s.Forecast.Method == method).GroupBy(s => s.Forecast.OriginOrder)
            .OrderBy(group => group.Key).Select(group => group.Average(s => s.Crps!.Value)),
    ];

    /// <summary>Origins whose scored steps overlap, plus one.</summary>
    private static int Overlap(int[] origins)
    {
        int apart = origins.Length < 2 ? ScoredSteps : Math.Max(1, (origins[^1] - origins[0]) / (origins.Length - 1));
        return 1 + ((ScoredSteps - 1) / apart);
    }

    /// <summary>Growth from four quarters before a step to it, path by path, least first.</summary>
    private double[] Growth(Paths paths, int step)
    {
        double[] growth = new double[paths.Count];
        ReadOnlySpan<double> known = _quarters.Logs.Values;
        for (int i = 0; i < growth.Length; i++)
        {
            int before = step - QuartersPerYear;
            growth[i] = paths[i][step - 1] - (before > 0 ? paths[i][before - 1] : known[known.Length - 1 + before]);
        }

        Array.Sort(growth);
        return growth;
    }

    private static GrowthRange Range(double[] sorted) => new(
        Quantile.Of(sorted, 0.1), Quantile.Of(sorted, 0.25), Quantile.Of(sorted, 0.5), Quantile.Of(sorted, 0.75),
        Quantile.Of(sorted, 0.9));

    private static double ChanceOver(double[] sorted, double over) =>
        sorted.Count(growth => growth > over) / (double)sorted.Length;
}
