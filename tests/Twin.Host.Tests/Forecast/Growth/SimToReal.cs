using System.Globalization;
using Twin.Forecasting;
using Twin.Forecasting.Backtesting;
using Twin.Forecasting.Growth;
using Twin.Forecasting.Scoring;
using Twin.Host.Forecast;
using Twin.Host.Forecast.Data;
using Twin.Host.Forecast.Growth;
using Twin.Host.Tests.Runs;
using Twin.Scenario;
using Twin.Scenario.Ensembles;
using Twin.World.Ensembles;
using Xunit;

namespace Twin.Host.Tests.Forecast.Growth;

/// <summary>Models of growth that see output alone, trained on real series, on simulated members, or on both, and tried
/// on a real series.</summary>
/// <param name="file">Under <c>data</c>.</param>
/// <param name="name">Of the series.</param>
/// <param name="horizon">Unit: steps of the series.</param>
/// <param name="origins">The last so many.</param>
internal sealed class SimToReal(string file, string name, int horizon, int origins)
{
    private const int Members = 200;
    private const int TrainedHorizon = 8;
    private const int LeastTraining = 16;
    private const ulong Seed = 1;
    private const int Paths = 1000;

    private static readonly Lazy<IReadOnlyList<GrowthHistory>> Simulated = new(Simulate);
    private static readonly Lazy<IReadOnlyList<DataSeries>> Real = new(() =>
    [
        .. Read("us-quarterly.csv", new DataChoice()),
        .. Read("energy.csv", new DataChoice()).Where(s => s.Id.Contains("_twh", StringComparison.Ordinal)),
    ]);

    private readonly DataSeries _series = Read(file, new DataChoice { Series = [name] })[0];

    private BacktestPlan Plan { get; } = new(origins, horizon, BacktestTarget.Growth, Paths, Seed);

    private int First => Plan.FirstKnown(_series.Values.Length, _series.Values.Period);

    /// <summary>Year of the last value known at the first origin; what is trained on ends before it.</summary>
    public int FirstYear => YearOf(_series, First - 1);

    /// <summary>Scores of a method that is fitted to the series alone, at the same origins.</summary>
    public IReadOnlyList<(double Crps, double Inside)> Scores(string method) =>
    [
        .. new RollingOrigin(_series.Values, Plan)
            .Of(MethodChoice.Of(method, fast: false).Methods[0].Forecaster, ForecastMethods.Naive2)
            .Where(score => score.Known - Offset >= GrowthFeatures.LeastHistory)
            .Select(score => (score.Crps, score.Inside80)),
    ];

    /// <summary>Scores of a trained model, in the same unit.</summary>
    public IReadOnlyList<(double Crps, double Inside)> Scores(GrowthModel model)
    {
        GrowthHistory history = Positive(_series, _series.Values.Length)!;
        double scale = new RollingOrigin(_series.Values, Plan).Scale;
        List<(double, double)> scores = [];
        for (int known = First - Offset; known + horizon <= history.Length; known++)
        {
            if (known < GrowthFeatures.LeastHistory) continue;
            double crps = 0, inside = 0;
            for (int h = 1; h <= horizon; h++)
            {
                double[] law = model.Predict(history, known, h);
                double growth = history.LogOutput[known + h - 1] - history.LogOutput[known - 1];
                crps += Crps.Fair(law, growth) / scale / horizon;
                if (growth >= Quantile.Of(law, 0.1) && growth <= Quantile.Of(law, 0.9)) inside += 1.0 / horizon;
            }

            scores.Add((crps, inside));
        }

        return scores;
    }

    /// <summary>Trains for the series: real parts end before the first origin's year.</summary>
    public GrowthModel Train(bool real, bool simulated)
    {
        GrowthHistory[] histories = [.. real ? RealBefore(FirstYear) : [], .. simulated ? Simulated.Value : []];
        return GrowthTraining.Train(histories, [], TrainedHorizon, GrowthOptions.Boosting(Seed), stride: 2).Model;
    }

    /// <summary>The real series up to the end of the year before.</summary>
    public static IReadOnlyList<GrowthHistory> RealBefore(int year) =>
    [
        .. Real.Value
            .Select(s => Positive(s, Enumerable.Range(0, s.Values.Length).Count(i => YearOf(s, i) < year)))
            .OfType<GrowthHistory>().Where(history => history.Length >= LeastTraining),
    ];

    private int Offset => OffsetOf(_series, _series.Values.Length);

    private static int OffsetOf(DataSeries series, int count) =>
        Array.FindLastIndex(series.Values.Values[..count].ToArray(), value => !(value > 0)) + 1;

    /// <summary>The first so many values from where all are above 0; null where none are left.</summary>
    private static GrowthHistory? Positive(DataSeries series, int count)
    {
        int from = OffsetOf(series, count);
        return from >= count
            ? null
            : new GrowthHistory(
                series.Id, series.Values.Values[from..count].ToArray(), new Dictionary<string, double[]>());
    }

    private static int YearOf(DataSeries series, int index) =>
        int.Parse(series.Calendar.Label(index)[..4], CultureInfo.InvariantCulture);

    private static IReadOnlyList<DataSeries> Read(string file, DataChoice choice)
    {
        DataReading reading = DataFile.Read(Path.Combine(Installation.Root!, "data", file), choice);
        Assert.Empty(reading.Errors);
        return reading.Series;
    }

    private static IReadOnlyList<GrowthHistory> Simulate()
    {
        WorldReading reading = WorldFile.Read(Worlds.GrowthLab);
        EnsembleDraws draws = new(reading, Members, Seed, SamplingKind.LatinHypercube);
        GrowthHistory?[] histories = new GrowthHistory?[Members];
        Parallel.For(0, Members, i =>
        {
            if (draws.At(i).World is { } world)
            {
                histories[i] = GrowthHistories.Of(
                    GrowthHistories.NameOf("growth-lab", i), MemberRun.Of(world, BuildIdentity.Current));
            }
        });
        return [.. histories.OfType<GrowthHistory>()];
    }
}
