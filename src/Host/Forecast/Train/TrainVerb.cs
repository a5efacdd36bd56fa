using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Twin.Domain;
using Twin.Forecasting.Global;
using Twin.Forecasting.ModelFiles;
using Twin.Host.Commands;
using Twin.Host.Forecast.Growth;
using Twin.Host.Output;

namespace Twin.Host.Forecast.Train;

/// <summary><c>twin forecast train</c>: trains what forecasters learn from many series, and writes it to a
/// file.</summary>
internal sealed class TrainVerb : Verb
{
    private const int ThreadsMax = 1024;

    private readonly Option<string[]> _train = new("--train")
    {
        Description = "Histories in the M4 format; name several with a period and a horizon each",
        HelpName = "file.csv",
    };

    private readonly Option<int[]> _period = new("--period")
    {
        Description = "Steps of a season, one for each file", HelpName = "steps",
    };

    private readonly Option<int[]> _horizon = new("--horizon")
    {
        Description = "Steps ahead, one for each file; for runs one, 8 when left out", HelpName = "steps",
    };

    private readonly Option<string[]> _runs = new("--runs")
    {
        Description = "Folders of ensembles: a model of output growth across their members", HelpName = "folder",
    };

    private readonly Option<string> _out = new("--out")
    {
        Description = "The model file to write; its card goes beside it", HelpName = "file.json", Required = true,
    };

    private readonly Option<ulong> _seed = new("--seed")
    {
        Description = "Of the rows and columns that trees see", DefaultValueFactory = _ => 1,
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "Models trained and series fitted at once; the answer is the same",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    /// <summary>Makes the verb.</summary>
    public TrainVerb()
        : base(
            "train", "Train the global models, and the intervals of the combinations they are in",
            "twin forecast train --train yearly.csv --period 1 --horizon 6 --train monthly.csv --period 12 "
            + "--horizon 18 --out model.json",
            "twin forecast train --runs ensembles/growth-lab --out growth.json")
    {
        Validators.Add(result =>
        {
            bool hasRuns = result.GetResult(_runs) is not null;
            bool hasFiles = result.GetResult(_train) is not null;
            if (hasRuns == hasFiles) result.AddError("expected --train files or --runs folders, one of the two");
            else if (hasFiles && (result.GetResult(_period) is null || result.GetResult(_horizon) is null))
                result.AddError("--train needs a --period and a --horizon for each file");
        });
        EachWithin(_period, TimeSeries.LongestPeriod);
        EachWithin(_horizon, GlobalRecipe.MostSteps);
        _threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > ThreadsMax) result.AddError($"expected 1 to {ThreadsMax}");
        });
        foreach (Option option in (Option[])[_train, _runs, _period, _horizon, _out, _seed, _threads])
            Options.Add(option);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        if (parsed.GetValue(_runs) is { Length: > 0 } folders)
        {
            int[] horizons = parsed.GetValue(_horizon) ?? [];
            return GrowthTrain.Run(
                folders, horizons.Length > 0 ? horizons[0] : GrowthTrain.HorizonDefault, parsed.GetValue(_seed),
                parsed.GetValue(_out)!, context);
        }

        (IReadOnlyList<TrainingSet> sets, IReadOnlyList<InputError> errors) = TrainingSet.Read(
            parsed.GetValue(_train)!, parsed.GetValue(_period)!, parsed.GetValue(_horizon)!);
        if (errors.Count > 0) return context.Report(errors);
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = parsed.GetValue(_threads) };
        double modelSeconds = 0;
        double intervalSeconds = 0;
        ModelFile file = new SeriesTraining(sets, parsed.GetValue(_seed), parallel)
            .Run(Installation.Version, (models, intervals) => (modelSeconds, intervalSeconds) = (models, intervals));
        string path = parsed.GetValue(_out)!;
        string card = Path.ChangeExtension(path, ".md");
        byte[] bytes = file.Write();
        try
        {
            File.WriteAllBytes(path, bytes);
            File.WriteAllText(card, ModelCard.Of(file, Path.GetFileName(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return context.Report(ForecastErrors.Unwritable(path, e.Message));
        }

        TrainReport report = new(
            path, card, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), Math.Round(modelSeconds, 2),
            Math.Round(intervalSeconds, 2), TrainReport.LinesOf(file));
        if (context.Json) context.WriteJson(report, HostJson.Default.TrainReport);
        else Write(context.Terminal.Out, report);
        return ExitCode.Good;
    }

    private static void Write(TextWriter writer, TrainReport report)
    {
        foreach (TrainedModel model in report.Models)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {model.Name}: {model.Rows:N0} rows, {model.Trees} trees, horizon {model.Horizon}"));
            foreach ((string name, double value) in model.Scores)
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    held out: {name} {value}"));
        }

        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {report.Out}: {report.Bytes:N0} bytes, SHA-256 {report.Sha256}; processor seconds: models "
            + $"{report.ModelCpuSeconds:0.0}, intervals {report.IntervalCpuSeconds:0.0}"));
        writer.Flush();
    }

    private static void EachWithin(Option<int[]> option, int most) =>
        option.Validators.Add(result =>
        {
            foreach (int value in result.GetValueOrDefault<int[]>() ?? [])
                if (value < 1 || value > most) result.AddError($"expected 1 to {most} steps");
        });
}
