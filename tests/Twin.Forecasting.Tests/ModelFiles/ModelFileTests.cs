using System.Text;
using System.Text.Json;
using Twin.Domain;
using Twin.Forecasting.Boosting;
using Twin.Forecasting.Combination;
using Twin.Forecasting.Conformal;
using Twin.Forecasting.Global;
using Twin.Forecasting.ModelFiles;
using Twin.Forecasting.Tests.Global;
using Xunit;

namespace Twin.Forecasting.Tests.ModelFiles;

public sealed class ModelFileTests
{
    private static readonly Lazy<(ModelFile File, GlobalModel Model)> _trained = new(Train);

    [Fact]
    public void File_WrittenAndRead_IsTheSameByteForByte()
    {
        byte[] written = _trained.Value.File.Write();

        Assert.Equal(written, ModelFile.Read(written).Write());
    }

    [Fact]
    public void Model_WrittenAndRead_ForecastsTheSameBitForBit()
    {
        ModelFile read = ModelFile.Read(_trained.Value.File.Write());
        TimeSeries series = GlobalTrainingTests.Walk("new", 30, 8);

        Assert.Null(read.Fault());
        Assert.Equal(
            Points(new GlobalForecaster([_trained.Value.Model]), series),
            Points(CombinedMethods.Of(read).Global, series));
    }

    [Fact]
    public void Combinations_WithAFile_HaveItsIntervals()
    {
        TimeSeries series = GlobalTrainingTests.Walk("new", 30, 8);
        double[] lower = new double[1];
        double[] upper = new double[1];

        Intervals.Of(CombinedMethods.Of(_trained.Value.File).Fast.Fit(series).Model!, 0.95, lower, upper);
        double learnt = upper[0] - lower[0];
        ModelFile doubled = WithEntry(entry => entry with
        {
            Bands = new Dictionary<string, ConformalBands> { ["fast"] = entry.Bands["fast"] with { Factor = 2 } },
        });
        Intervals.Of(CombinedMethods.Of(doubled).Fast.Fit(series).Model!, 0.95, lower, upper);

        Assert.Equal(2 * learnt, upper[0] - lower[0], 1e-6);
    }

    [Fact]
    public void Combinations_WithoutAFile_DoWithoutTheGlobalModel()
    {
        TimeSeries series = GlobalTrainingTests.Walk("new", 30, 8);

        Fitted fast = CombinedMethods.Of(null).Fast.Fit(series);

        Assert.True(fast.HasModel);
        Assert.False(CombinedMethods.Of(null).Global.Fit(series).HasModel);
    }

    [Fact]
    public void Fault_OfAFileThatDoesNotFit_NamesThePart()
    {
        ModelFile file = _trained.Value.File;

        Assert.Contains("schema", (file with { Schema = "twin.forecast-model/9" }).Fault(), StringComparison.Ordinal);
        Says("period", entry => entry with { Recipe = entry.Recipe with { Period = 0 } });
        Says("columns", entry => entry with { Columns = ["a"], Steps = new(0, []), Spread = new(0, []) });
        Says("splits on a column", entry => entry with { Steps = new(0, [new([90, -1, -1], [1, 2, 3])]) });
        Says("both sides", entry => entry with { Spread = new(0, [new([0, -1], [1, 2])]) });
        Says("bands of fast", entry => entry with
        {
            Bands = new Dictionary<string, ConformalBands> { ["fast"] = entry.Bands["fast"] with { Factor = -1 } },
        });

        static void Says(string what, Func<ModelEntry, ModelEntry> change) =>
            Assert.Contains(what, WithEntry(change).Fault(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Text_ThatIsNoModelFile_IsRefused(string text) =>
        Assert.Throws<JsonException>(() => ModelFile.Read(Encoding.UTF8.GetBytes(text)));

    private static ModelFile WithEntry(Func<ModelEntry, ModelEntry> change)
    {
        ModelFile file = _trained.Value.File;
        return file with { Models = [change(file.Models[0])] };
    }

    private static double[] Points(IForecaster forecaster, TimeSeries series)
    {
        double[] points = new double[3];
        forecaster.Fit(series).Model!.Points(points);
        return points;
    }

    private static (ModelFile File, GlobalModel Model) Train()
    {
        GlobalRecipe recipe = GlobalRecipe.For(1, 3);
        FeatureTable table = GlobalTraining.TableOf(
            Enumerable.Range(0, 30).Select(i => GlobalTrainingTests.Walk($"train-{i}", 40, 7)), recipe);
        BoostOptions options = new() { Rounds = 12, Depth = 3, LeastLeafWeight = 5 };
        (GlobalModel model, BoostedFit fit) = GlobalTraining.Train(table, recipe, options);
        ConformalBands bands = new()
        {
            Blend = 0.6, Horizon = 3, Factor = 1,
            Curves = [.. ConformalBands.Levels.SelectMany(level => new[] { level - 0.5, 0.1, 0 })],
        };
        ModelEntry entry = new()
        {
            Name = "period-1", Recipe = recipe, Boosting = BoostSettings.Of(options), Rows = table.Rows,
            Columns = model.Steps.Columns, Importance = fit.Importance,
            Bands = new Dictionary<string, ConformalBands> { ["fast"] = bands },
            Scores = new Dictionary<string, double> { ["fast-owa"] = 0.9 }, Steps = BoosterEntry.Of(model.Steps),
            Spread = BoosterEntry.Of(model.Spread),
        };
        ModelFile file = new()
        {
            Schema = ModelFile.CurrentSchema, Kind = ModelFile.SeriesKind, Code = "0.1.0", Seed = options.Seed,
            Data = [new TrainedOn("walks.csv", "00", 30, 1, 3)], Models = [entry],
        };
        return (file, model);
    }
}
