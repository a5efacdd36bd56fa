using Twin.Domain;
using Twin.Forecasting.Boosting;
using Twin.Forecasting.Combination;
using Twin.Forecasting.Conformal;
using Twin.Forecasting.Global;
using Twin.Forecasting.ModelFiles;

namespace Twin.Host.Forecast.Train;

/// <summary>Trains global models and learns the intervals of the combinations that they are in.</summary>
/// <remarks>
/// Intervals come from ends that were held out: for each cut a model of its own is trained on what all series held
/// before it, the members are fitted to the same, and both are compared with what came after. Every model and every
/// series is one unit of work on one thread with its own place in the result: the thread count changes nothing.
/// </remarks>
internal sealed class SeriesTraining(IReadOnlyList<TrainingSet> sets, ulong seed, ParallelOptions parallel)
{
    /// <summary>The members' part of the unit of errors: the score is flat between 0.6 and 0.8.</summary>
    public const double Blend = 0.7;

    /// <summary>Fraction of truths that should lie outside of the interval whose score is made least.</summary>
    public const double Alpha = 0.05;

    // Series shorter than this before a cut have no season and no trend to speak of.
    private const int LeastKnown = 7;
    private const int SeasonsKnown = 3;

    /// <summary>Ends held out, in half horizons from the end of the series, the latest first.</summary>
    private static readonly int[] _cuts = [2, 3, 4];

    /// <summary>The fewest values of a series from which every cut learns.</summary>
    public static int LeastLength(int period, int horizon) =>
        LeastKnownOf(period) + (_cuts[^1] * horizon / 2);

    private static int LeastKnownOf(int period) => Math.Max(LeastKnown, SeasonsKnown * period);

    private static readonly string[] _combinations = [CombinedMethods.FastName, CombinedMethods.EnsembleName];

    /// <summary>Trains on everything.</summary>
    /// <param name="code">The build.</param>
    /// <param name="time">Told of the processor time of the models and of the intervals.</param>
    public ModelFile Run(string code, Action<double, double> time)
    {
        double before = Environment.CpuUsage.TotalTime.TotalSeconds;
        (GlobalModel Model, BoostedFit Fit, int Rows)[] models = new (GlobalModel, BoostedFit, int)[sets.Count];
        Parallel.For(0, sets.Count, parallel, i => models[i] = TrainedBefore(sets[i], 0));
        double between = Environment.CpuUsage.TotalTime.TotalSeconds;
        ModelEntry[] entries = new ModelEntry[sets.Count];
        for (int i = 0; i < entries.Length; i++) entries[i] = EntryOf(sets[i], models[i]);
        time(between - before, Environment.CpuUsage.TotalTime.TotalSeconds - between);
        return new ModelFile
        {
            Schema = ModelFile.CurrentSchema, Kind = ModelFile.SeriesKind, Code = code, Seed = seed,
            Data = [.. sets.SelectMany(set => set.Data)], Models = entries,
        };
    }

    private BoostOptions Options => GlobalTraining.Options with { Seed = seed };

    private (GlobalModel Model, BoostedFit Fit, int Rows) TrainedBefore(TrainingSet set, int cut)
    {
        GlobalRecipe recipe = GlobalRecipe.For(set.Period, set.Horizon);
        IEnumerable<TimeSeries> known = set.All.Where(one => one.Length - cut >= LeastKnown)
            .Select(one => one.Until(one.Length - cut));
        FeatureTable table = GlobalTraining.TableOf(known, recipe);
        (GlobalModel model, BoostedFit fit) = GlobalTraining.Train(table, recipe, Options);
        return (model, fit, table.Rows);
    }

    private ModelEntry EntryOf(TrainingSet set, (GlobalModel Model, BoostedFit Fit, int Rows) trained)
    {
        HeldOut[] held = [.. _cuts.Select(cut => new HeldOut(set, cut * set.Horizon / 2))];
        GlobalModel[] models = new GlobalModel[held.Length];
        Parallel.For(0, held.Length, parallel, i => models[i] = TrainedBefore(set, held[i].Cut).Model);
        Dictionary<string, ConformalBands> bands = [];
        Dictionary<string, double> scores = [];
        foreach (string name in _combinations)
        {
            for (int i = 0; i < held.Length; i++)
            {
                held[i].Measure(
                    (CombinedForecaster)CombinedMethods.Around(models[i]).Named(name)!,
                    LeastKnownOf(set.Period), parallel);
            }

            bands[name] = ConformalLearning.Learn([.. held.SelectMany(one => one.Errors)], Blend, Alpha);
            held[0].Score(name, [.. held[1..].SelectMany(one => one.Errors)], scores);
        }

        return new ModelEntry
        {
            Name = $"period-{set.Period}", Recipe = trained.Model.Recipe, Boosting = BoostSettings.Of(Options),
            Rows = trained.Rows, Columns = trained.Model.Steps.Columns, Importance = Short(trained.Fit.Importance),
            Bands = bands, Scores = scores, Steps = BoosterEntry.Of(trained.Model.Steps),
            Spread = BoosterEntry.Of(trained.Model.Spread),
        };
    }

    private static double[] Short(IReadOnlyList<double> values) => [.. values.Select(value => Math.Round(value, 4))];
}
