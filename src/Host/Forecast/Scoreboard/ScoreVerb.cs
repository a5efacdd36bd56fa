using System.CommandLine;
using Twin.Host.Commands;
using Twin.Host.Forecast.Data;
using Twin.Host.Output;
using Twin.Storage;

namespace Twin.Host.Forecast.Scoreboard;

/// <summary><c>twin forecast score</c>: keeps account of forecasts that were published.</summary>
internal sealed class ScoreVerb : Verb
{
    private readonly Argument<string> _store = new("STORE")
    {
        Description = $"Store of forecasts, or a folder with {ForecastStore.FileName}",
    };

    private readonly DataOptions _data = new();
    private readonly Option<string> _branch = BranchOption();

    private readonly Option<bool> _exitCode = new("--exit-code")
    {
        Description = "Return 3 where a drift alarm is on; without it 0, for the score was kept",
    };

    /// <summary>Makes the verb.</summary>
    public ScoreVerb()
        : base(
            "score", "Score published forecasts as the truth arrives",
            "twin forecast score forecasts.db --data sales.csv --json")
    {
        Arguments.Add(_store);
        _data.AddTo(this);
        Options.Add(_branch);
        Options.Add(_exitCode);
    }

    /// <summary>The branch, as publishing and scoring spell it.</summary>
    public static Option<string> BranchOption() => new("--branch")
    {
        Description = "Which future the series belong to", HelpName = "name", DefaultValueFactory = _ => "main",
    };

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        DataReading reading = _data.Read(parsed);
        if (reading.Errors.Count > 0) return context.Report(reading.Errors);
        string branch = parsed.GetValue(_branch)!;
        using ForecastStore store = ForecastStore.Open(parsed.GetValue(_store)!, create: false);
        IReadOnlyList<PublishedForecast> forecasts = store.Forecasts(branch);
        (int stored, IReadOnlyList<ForecastTruth> revised) =
            store.AddTruths(Arrived(forecasts, reading.Series, branch, Publication.Stamp(context.Time)));
        Dictionary<(string, string), double> truths =
            store.Truths(branch).ToDictionary(truth => (truth.Series, truth.Target), truth => truth.Value);
        ScoredForecast[] scored =
        [
            .. forecasts.Where(f => truths.ContainsKey((f.Series, f.Target)))
                .Select(f => new ScoredForecast(f, truths[(f.Series, f.Target)])),
        ];
        ScoreReport report = new(
            store.Path, branch, forecasts.Count, scored.Length, forecasts.Count - scored.Length, stored, revised.Count,
            ScoreTable.ByMethod(scored), ScoreTable.ByHorizon(scored), ScoreTable.BySeries(scored));
        if (context.Json) context.WriteJson(report, HostJson.Default.ScoreReport);
        else ScoreView.Write(context.Terminal, report);
        bool drifts = report.Series.Any(row => row.DriftSince is not null);
        return drifts && parsed.GetValue(_exitCode) ? ExitCode.Differs : ExitCode.Good;
    }

    /// <summary>The values of the file at dates that were forecast.</summary>
    private static List<ForecastTruth> Arrived(
        IReadOnlyList<PublishedForecast> forecasts, IReadOnlyList<DataSeries> series, string branch, string seen)
    {
        Dictionary<string, HashSet<string>> targets = [];
        foreach (PublishedForecast forecast in forecasts)
        {
            if (!targets.TryGetValue(forecast.Series, out HashSet<string>? dates))
                targets.Add(forecast.Series, dates = []);
            dates.Add(forecast.Target);
        }

        List<ForecastTruth> arrived = [];
        foreach (DataSeries one in series)
        {
            if (!targets.TryGetValue(one.Id, out HashSet<string>? dates)) continue;
            for (int i = 0; i < one.Values.Length; i++)
            {
                double value = one.Values.Values[i];
                string date = one.Calendar.Label(i);
                if (double.IsFinite(value) && dates.Contains(date))
                    arrived.Add(new ForecastTruth(one.Id, branch, date, value, seen));
            }
        }

        return arrived;
    }
}
