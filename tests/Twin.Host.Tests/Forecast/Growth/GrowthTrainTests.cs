using System.Text.Json;
using Twin.Forecasting.Growth;
using Twin.Forecasting.ModelFiles;
using Twin.Host.Forecast.Growth;
using Twin.Host.Tests.Runs;
using Xunit;

namespace Twin.Host.Tests.Forecast.Growth;

[Collection(InAFolder.Name)]
public sealed class GrowthTrainTests : IDisposable
{
    private static readonly string _world = Path.Combine(Installation.Root!, "scenarios", "growth-lab.yaml");

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Train_OnAnEnsemble_WritesTheSameFileTwiceAndItsCard()
    {
        Ensemble("lab", 16);

        JsonElement report = TwinRunner.Json(
            ExitCode.Good, "forecast", "train", "--runs", "lab", "--horizon", "2", "--out", "a.json");
        TwinRunner.Json(ExitCode.Good, "forecast", "train", "--runs", "lab", "--horizon", "2", "--out", "b.json");

        Assert.Equal(File.ReadAllBytes("a.json"), File.ReadAllBytes("b.json"));
        Assert.Equal(16, report.GetProperty("histories").GetInt32());
        Assert.True(report.GetProperty("scores").GetProperty("crps").GetDouble() > 0);
        Assert.Contains("| `lab` | 16 |", File.ReadAllText("a.md"));
    }

    [Fact]
    public void ModelFile_ReadBack_ForecastsAsItDid()
    {
        Ensemble("lab", 12);
        TwinRunner.Json(ExitCode.Good, "forecast", "train", "--runs", "lab", "--horizon", "3", "--out", "a.json");
        GrowthModelFile file = GrowthModelFile.Read(File.ReadAllBytes("a.json"));
        GrowthHistory member = GrowthHistories.Read("lab")[0];

        Assert.Null(file.Fault());
        Assert.Equal(file.Write(), GrowthModelFile.Read(file.Write()).Write());
        double[] law = file.Model().Predict(member, 20, 3);
        Assert.Equal(law.Order(), law);
        Assert.Contains("schema", (file with { Schema = "other/9" }).Fault());
        Assert.NotNull((file with { Series = ["another"] }).Fault());
    }

    [Fact]
    public void Train_OnASeriesThatKnowsTheFuture_IsRefusedByItsName()
    {
        GrowthHistory[] panel = [.. Enumerable.Range(0, 12).Select(i =>
        {
            double[] output =
                [.. Enumerable.Range(0, 40).Select(t => Math.Exp((0.02 * t) + (0.05 * Math.Sin((t * t) + i))))];
            return new GrowthHistory($"h{i}", output, new Dictionary<string, double[]>
            {
                ["ahead"] = [.. output.Skip(1), output[^1]], ["beside"] = output,
            });
        })];

        var errors = GrowthErrors.Leaks(GrowthLeak.Find(panel, ["ahead", "beside"]));

        Assert.Equal("ahead", Assert.Single(errors).Where);
        Assert.Equal("TW0197", errors[0].Code);
    }

    [Theory]
    [InlineData("TW0198", "--runs", "nowhere")]
    [InlineData("--train files or --runs folders")]
    [InlineData("needs a --period", "--train", "x.csv")]
    public void Train_WithoutWhatItNeeds_SaysSo(string expected, params string[] given)
    {
        Screen screen = TwinRunner.Run(ExitCode.BadInput, ["forecast", "train", "--out", "m.json", .. given]);

        Assert.Contains(expected, screen.Error.ToString());
    }

    private static void Ensemble(string folder, int runs) => TwinRunner.Json(
        ExitCode.Good, "ensemble", _world, "--runs", $"{runs}", "--until", "6 yr", "--out", folder, "--quiet");
}
