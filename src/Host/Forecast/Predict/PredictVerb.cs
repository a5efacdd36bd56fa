using System.CommandLine;
using System.Globalization;
using Twin.Domain;
using Twin.Forecasting;
using Twin.Host.Commands;
using Twin.Host.Forecast.Data;
using Twin.Host.Forecast.Scoreboard;
using Twin.Host.Output;
using Twin.Storage;

namespace Twin.Host.Forecast.Predict;

/// <summary><c>twin forecast predict</c>: forecasts the series of a file.</summary>
internal sealed class PredictVerb : Verb
{
    private const int PathsMost = 1_000_000;

    private readonly DataOptions _data = new();
    private readonly MethodOptions _method = new();

    private readonly Option<int?> _horizon = new("--horizon")
    {
        Description = "Steps to forecast; default: 6 yearly, 8 quarterly, 18 monthly, 13 weekly, 14 daily, 48 hourly",
    };

    private readonly Option<string> _levels = new("--levels")
    {
        Description = "Intervals to give, in percent, joined by commas", HelpName = "percent[,percent…]",
        DefaultValueFactory = _ => "50,80,95",
    };

    private readonly Option<double?> _growthOver = new("--growth-over")
    {
        Description = "Give the chance to grow by more than this from the last value; log growth: 0.05 is 5.1 %",
        HelpName = "growth",
    };

    private readonly Option<int> _paths = new("--paths")
    {
        Description = "Simulated paths of each series", DefaultValueFactory = _ => Prediction.DefaultPaths,
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "Also write a CSV: a row for each series and step", HelpName = "file.csv",
    };

    private readonly Option<string?> _publish = new("--publish")
    {
        Description = "Also keep the forecasts in this store, for twin forecast score", HelpName = "forecasts.db",
    };

    private readonly Option<string> _branch = ScoreVerb.BranchOption();

    /// <summary>Makes the verb.</summary>
    public PredictVerb()
        : base(
            "predict", "Forecast the series of a file, with intervals and chances of growth",
            "twin forecast predict --data data/energy.csv --series World/electricity_twh --horizon 8",
            "twin forecast predict --data sales.csv --growth-over 0.05 --out forecast.csv --json",
            "twin forecast predict --data sales.csv --publish forecasts.db")
    {
        _data.AddTo(this);
        _method.AddTo(this);
        Limits.Within(_horizon, 1, ForecastHorizon.Most, "steps");
        Limits.Within(_paths, 2, PathsMost, "paths");
        _levels.Validators.Add(result =>
        {
            if (LevelsOf(result.GetValueOrDefault<string>()!) is null)
                result.AddError("expected percentages between 0 and 100, joined by commas");
        });
        _growthOver.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is { } growth && !double.IsFinite(growth))
                result.AddError("expected a finite log growth, such as 0.05");
        });
        Option[] own = [_horizon, _levels, _growthOver, _paths, _out, _publish, _branch];
        foreach (Option option in own) Options.Add(option);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        (IReadOnlyList<MethodChoice> methods, IReadOnlyList<InputError> unknown) = _method.One(parsed);
        DataReading reading = _data.Read(parsed);
        List<InputError> errors = [.. unknown, .. reading.Errors];
        if (errors.Count > 0) return context.Report(errors);
        MethodChoice method = methods[0];
        double[] levels = LevelsOf(parsed.GetValue(_levels)!)!;
        double? growthOver = parsed.GetValue(_growthOver);
        int paths = parsed.GetValue(_paths);
        ulong seed = _method.Seed(parsed);
        string? storePath = parsed.GetValue(_publish);
        // Opened first: what cannot be published should be known before the work is done.
        using ForecastStore? store = storePath is null ? null : ForecastStore.Open(storePath, create: true);
        Publication? publication = store is null ? null : new Publication(
            parsed.GetValue(_branch)!, Publication.ModelOf(method), Publication.Stamp(context.Time));
        Predictor predictor = new(method.Forecaster, levels, paths, seed, growthOver, publication);
        PredictedSeries[] series = new PredictedSeries[reading.Series.Count];
        IReadOnlyList<PublishedForecast>[] kept = new IReadOnlyList<PublishedForecast>[series.Length];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = _method.Threads(parsed) };
        Parallel.For(0, series.Length, parallel, (i, loop) =>
        {
            if (context.Stop.IsRequested) loop.Stop();
            DataSeries one = reading.Series[i];
            (series[i], kept[i]) = predictor.Of(
                one, parsed.GetValue(_horizon) ?? ForecastHorizon.Of(one.Values.Period));
        });
        if (context.Stop.IsRequested) return context.Stop.RequestedExitCode;
        if (series.All(s => s.Refusal is not null))
        {
            return context.Report(
                [.. series.Select(s => ForecastErrors.NoForecast(_data.File(parsed), s.Id, s.Values, s.Refusal!))]);
        }

        int? published = store?.Publish([.. kept.SelectMany(forecasts => forecasts)]);
        PredictReport report = new(
            _data.File(parsed), reading.Layout, method.Forecaster.Name, method.ModelFile, seed, paths, growthOver,
            series, [.. reading.Skipped.Select(SkippedSeries.Of)], published);
        if (parsed.GetValue(_out) is { } file) PredictCsv.Write(file, report);
        if (context.Json) context.WriteJson(report, HostJson.Default.PredictReport);
        else PredictView.Write(context.Terminal, report);
        return ExitCode.Good;
    }

    /// <summary>The quantiles that intervals end at, and the median, ascending.</summary>
    private static double[]? LevelsOf(string text)
    {
        SortedSet<double> quantiles = [0.5];
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            bool isNumber = double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double percent);
            if (!isNumber || !(percent is > 0 and < 100)) return null;
            // In whole millionths, so that 95 gives 0.025 and not 0.025000000000000022.
            quantiles.Add(Math.Round(0.5 - (percent / 200), 6));
            quantiles.Add(Math.Round(0.5 + (percent / 200), 6));
        }

        return [.. quantiles];
    }
}
