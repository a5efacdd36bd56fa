using System.CommandLine;
using Twin.Domain;
using Twin.Forecasting.Backtesting;
using Twin.Host.Commands;
using Twin.Host.Forecast.Data;
using Twin.Host.Forecast.Predict;
using Twin.Host.Output;

namespace Twin.Host.Forecast.Backtest;

/// <summary><c>twin forecast backtest</c>: how methods would have done on the past of a file's series.</summary>
internal sealed class BacktestVerb : Verb
{
    /// <summary>What is known of the past.</summary>
    public const string LatestVintage = "latest vintages: values as known today, not as first published";

    private const int OriginsMost = 10_000;
    private const int PathsMost = 100_000;

    // A tenth of the paths of a forecast that is published: a mean over many origins and steps needs no more.
    private const int DefaultPaths = 400;

    private readonly DataOptions _data = new();
    private readonly MethodOptions _method = new();

    private readonly Option<int?> _horizon = new("--horizon")
    {
        Description = "Steps forecast from each origin; default: that of predict",
    };

    private readonly Option<int> _origins = new("--origins")
    {
        Description = "Origins, one step apart, the last as late as the horizon allows",
        DefaultValueFactory = _ => BacktestPlan.DefaultOrigins,
    };

    private readonly Option<bool> _growth = new("--growth")
    {
        Description = "Score log growth from the origin instead of levels",
    };

    private readonly Option<string?> _champion = new("--champion")
    {
        Description = "The method that others must beat; default: the first", HelpName = "name",
    };

    private readonly Option<int> _paths = new("--paths")
    {
        Description = "Simulated paths at each origin", DefaultValueFactory = _ => DefaultPaths,
    };

    /// <summary>Makes the verb.</summary>
    public BacktestVerb()
        : base(
            "backtest", "Show how methods would have done on the past of a file's series",
            "twin forecast backtest --data data/energy.csv --series World/electricity_twh --horizon 3 --growth",
            "twin forecast backtest --data sales.csv --method theta,drift,snaive --origins 36 --json")
    {
        _data.AddTo(this);
        _method.AddTo(this);
        Limits.Within(_horizon, 1, ForecastHorizon.Most, "steps");
        Limits.Within(_origins, 1, OriginsMost, "origins");
        Limits.Within(_paths, 2, PathsMost, "paths");
        foreach (Option option in (Option[])[_horizon, _origins, _growth, _champion, _paths]) Options.Add(option);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        (IReadOnlyList<MethodChoice> methods, IReadOnlyList<InputError> unknown) = _method.Several(parsed);
        DataReading reading = _data.Read(parsed);
        List<InputError> errors = [.. unknown, .. reading.Errors];
        string? champion = parsed.GetValue(_champion) ?? (methods.Count > 0 ? methods[0].Forecaster.Name : null);
        if (errors.Count == 0 && methods.All(method => method.Forecaster.Name != champion))
            errors.Add(ForecastErrors.Method(champion!, [.. methods.Select(method => method.Forecaster.Name)]));
        if (errors.Count > 0) return context.Report(errors);
        BacktestTarget target = parsed.GetValue(_growth) ? BacktestTarget.Growth : BacktestTarget.Level;
        BacktestPlan plan = new(parsed.GetValue(_origins), 1, target, parsed.GetValue(_paths), _method.Seed(parsed));
        Backtester backtester = new(methods, champion!, plan);
        BacktestSeries[] series = new BacktestSeries[reading.Series.Count];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = _method.Threads(parsed) };
        Parallel.For(0, series.Length, parallel, (i, loop) =>
        {
            if (context.Stop.IsRequested) loop.Stop();
            DataSeries one = reading.Series[i];
            series[i] = backtester.Of(one, parsed.GetValue(_horizon) ?? ForecastHorizon.Of(one.Values.Period));
        });
        if (context.Stop.IsRequested) return context.Stop.RequestedExitCode;
        BacktestReport report = new(
            _data.File(parsed), reading.Layout, target == BacktestTarget.Growth ? "growth" : "level", LatestVintage,
            champion!, plan.Seed, plan.Paths, Backtester.LeastOrigins, backtester.Pool(series), series,
            [.. reading.Skipped.Select(SkippedSeries.Of)]);
        if (context.Json) context.WriteJson(report, HostJson.Default.BacktestReport);
        else BacktestView.Write(context.Terminal, report);
        return ExitCode.Good;
    }
}
