using Twin.Domain;
using Twin.Forecasting.Boosting;
using Twin.Forecasting.Combination;
using Twin.Forecasting.Conformal;
using Twin.Forecasting.Global;
using Twin.Forecasting.ModelFiles;
using Twin.Forecasting.Tests.Global;
using Xunit;

namespace Twin.Forecasting.Tests.Combination;

/// <summary>The methods that are trained, on every series at the edge.</summary>
public sealed class CombinedEdgeTests
{
    private static readonly Lazy<CombinedMethods> _methods = new(() => CombinedMethods.Of(File()));

    public static TheoryData<string, string> Pairs
    {
        get
        {
            TheoryData<string, string> pairs = [];
            foreach (string method in CombinedMethods.Names)
                foreach (string series in EdgeSeries.All.Keys) pairs.Add(method, series);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void TrainedMethod_OnASeriesAtTheEdge_ForecastsNumbersOrRefuses(string method, string series) =>
        EdgeTests.AssertNumbersOrRefusal(_methods.Value.Named(method)!, series);

    private static ModelFile File() => new()
    {
        Schema = ModelFile.CurrentSchema, Kind = ModelFile.SeriesKind, Code = "0", Seed = 1, Data = [],
        Models = [Entry(1), Entry(4), Entry(12)],
    };

    private static ModelEntry Entry(int period)
    {
        GlobalRecipe recipe = GlobalRecipe.For(period, 6);
        FeatureTable table = GlobalTraining.TableOf(
            Enumerable.Range(0, 30).Select(i => new TimeSeries(
                $"{i}", GlobalTrainingTests.Walk($"train-{i}", 60, 7).Values, period)), recipe);
        BoostOptions options = new() { Rounds = 20, Depth = 3, LeastLeafWeight = 5 };
        (GlobalModel model, BoostedFit fit) = GlobalTraining.Train(table, recipe, options);
        ConformalBands bands = new()
        {
            Blend = 0.7, Horizon = 6, Factor = 1,
            Curves = [.. ConformalBands.Levels.SelectMany(level => new[] { 2 * (level - 0.5), 0.1 * level, 0 })],
        };
        return new ModelEntry
        {
            Name = $"period-{period}", Recipe = recipe, Boosting = BoostSettings.Of(options), Rows = table.Rows,
            Columns = model.Steps.Columns, Importance = fit.Importance,
            Bands = new Dictionary<string, ConformalBands> { ["fast"] = bands, ["ensemble"] = bands },
            Scores = new Dictionary<string, double>(), Steps = BoosterEntry.Of(model.Steps),
            Spread = BoosterEntry.Of(model.Spread),
        };
    }
}
