using System.Diagnostics;
using System.Security.Cryptography;
using Twin.Domain;
using Twin.Forecasting;
using Twin.Forecasting.Boosting;
using Twin.Forecasting.Growth;
using Twin.Forecasting.ModelFiles;
using Twin.Forecasting.Scoring;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Storage;

namespace Twin.Host.Forecast.Growth;

/// <summary><c>twin forecast train --runs</c>: a model of output growth across the members of ensembles.</summary>
internal static class GrowthTrain
{
    /// <summary>Horizon when none is named. Unit: quarters.</summary>
    public const int HorizonDefault = 8;

    private const int QuartersPerYear = 4;
    private const int Held = 5;
    private const int OriginsHeld = 12;
    private const int PathCount = 200;

    /// <summary>Trains and writes the file and its card.</summary>
    /// <param name="folders">Folders of ensembles, or folders that hold some.</param>
    /// <param name="horizon">Unit: quarters.</param>
    /// <param name="seed">Of the rows and columns that trees see.</param>
    /// <param name="path">The file.</param>
    /// <param name="context">Where to write.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> folders, int horizon, ulong seed, string path, VerbContext context)
    {
        List<TrainedOn> data = [];
        List<GrowthHistory> histories = [];
        foreach (string folder in folders.SelectMany(Ensembles))
        {
            IReadOnlyList<GrowthHistory> members = GrowthHistories.Read(folder);
            histories.AddRange(members);
            string name = Path.GetFileName(Path.GetFullPath(folder));
            data.Add(new TrainedOn(name, HashOf(members), members.Count, QuartersPerYear, horizon));
        }

        if (data.Count == 0) return context.Report(GrowthErrors.NoEnsemble(folders));
        if (histories.Count < GrowthTraining.LeastHistories)
            return context.Report(GrowthErrors.TooFewHistories(histories.Count));
        string[] series = [.. histories.SelectMany(h => h.Names).Distinct().Order(StringComparer.Ordinal)];
        if (GrowthLeak.Find(histories, series) is { Count: > 0 } leaks)
            return context.Report([.. GrowthErrors.Leaks(leaks)]);
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        BoostOptions options = GrowthOptions.Boosting(seed);
        SortedDictionary<string, double> scores = Scores(histories, series, horizon, options);
        GrowthFit fit = GrowthTraining.Train(histories, series, horizon, options);
        GrowthModelFile file = FileOf(fit, data, scores, options, seed);
        byte[] bytes = file.Write();
        string card = Path.ChangeExtension(path, ".md");
        try
        {
            File.WriteAllBytes(path, bytes);
            File.WriteAllText(card, GrowthCard.Of(file, Path.GetFileName(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return context.Report(ForecastErrors.Unwritable(path, e.Message));
        }

        GrowthTrainReport report = new(
            path, card, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), histories.Count, fit.Rows,
            fit.Model.Centre.Trees.Count, horizon, series, scores,
            Math.Round((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds, 2));
        if (context.Json) context.WriteJson(report, HostJson.Default.GrowthTrainReport);
        else report.WriteTo(context.Terminal.Out);
        return ExitCode.Good;
    }

    /// <summary>The folder itself, or the ensembles right under it, in ordinal order.</summary>
    private static IEnumerable<string> Ensembles(string folder) =>
        EnsembleStore.IsEnsemble(folder) ? [folder]
            : !Directory.Exists(folder) ? []
            : Directory.EnumerateDirectories(folder).Where(EnsembleStore.IsEnsemble).Order(StringComparer.Ordinal);

    /// <summary>Trains without every fifth history and scores on it at rolling origins.</summary>
    private static SortedDictionary<string, double> Scores(
        List<GrowthHistory> histories, string[] series, int horizon, BoostOptions options)
    {
        GrowthHistory[] sorted = [.. histories.OrderBy(h => h.Id, StringComparer.Ordinal)];
        GrowthHistory[] held = [.. sorted.Where((_, i) => i % Held == Held - 1)];
        GrowthHistory[] rest = [.. sorted.Where((_, i) => i % Held != Held - 1)];
        SortedDictionary<string, double> scores = new(StringComparer.Ordinal);
        if (rest.Length < GrowthTraining.LeastHistories) return scores;
        GrowthModel model = GrowthTraining.Train(rest, series, horizon, options).Model;
        (double trained, double drift, double inside, int count) = (0, 0, 0, 0);
        foreach (GrowthHistory history in held)
        {
            foreach (int origin in GrowthOrigins.Of(history.Length, horizon, OriginsHeld))
            {
                TimeSeries known = new(history.Id, history.LogOutput[..origin], 1);
                IFittedModel plain = ForecastMethods.Named("drift")!.Fit(known).Model!;
                Paths paths = Paths.Of(plain, horizon, PathCount, Noise.KeyOf(options.Seed, $"{history.Id} {origin}"));
                for (int h = 1; h <= horizon; h++, count++)
                {
                    double actual = history.LogOutput[origin + h - 1];
                    double[] law = model.Predict(history, origin, h);
                    double growth = actual - history.LogOutput[origin - 1];
                    trained += Crps.Fair(law, growth);
                    drift += Crps.Fair(paths.SortedAt(h), actual);
                    if (growth >= Quantile.Of(law, 0.1) && growth <= Quantile.Of(law, 0.9)) inside++;
                }
            }
        }

        if (count == 0) return scores;
        scores["crps"] = Rounded(trained / count);
        scores["crps drift"] = Rounded(drift / count);
        scores["skill over drift"] = Rounded(1 - (trained / drift));
        scores["coverage 80 %"] = Rounded(inside / count);
        scores["histories held out"] = held.Length;
        return scores;
    }

    private static double Rounded(double value) => Math.Round(value, 6);

    private static GrowthModelFile FileOf(
        GrowthFit fit, List<TrainedOn> data, SortedDictionary<string, double> scores, BoostOptions options, ulong seed)
        => new()
        {
            Schema = GrowthModelFile.CurrentSchema,
            Code = Installation.Version,
            Seed = seed,
            Data = data,
            Boosting = BoostSettings.Of(options),
            Rows = fit.Rows,
            Series = fit.Model.Series,
            Columns = fit.Model.Columns,
            Importance = [.. fit.Importance.Select(i => Math.Round(i, 6))],
            Scores = scores,
            Centre = BoosterEntry.Of(fit.Model.Centre),
            Width = BoosterEntry.Of(fit.Model.Width),
            Errors = [.. fit.Model.Errors.Select(e => Array.ConvertAll(e, x => Math.Round(x, 6)))],
        };

    /// <summary>Hash of what was trained on: names and logs of output, bit for bit.</summary>
    private static string HashOf(IReadOnlyList<GrowthHistory> histories)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (GrowthHistory history in histories)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(history.Id));
            foreach (double value in history.LogOutput) hash.AppendData(BitConverter.GetBytes(value));
            foreach (string name in history.Names)
            {
                hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name));
                foreach (double value in history.Find(name)) hash.AppendData(BitConverter.GetBytes(value));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
