using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Twin.Forecasting.ModelFiles;
using Twin.Host.Forecast;
using Twin.Host.Tests.Runs;
using Xunit;

namespace Twin.Host.Tests.Forecast.Train;

[Collection(InAFolder.Name)]
public sealed class TrainVerbTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Train_OnTwoFiles_WritesAModelOfEachPeriodAndACard()
    {
        WriteSeries("yearly.csv", 40, 30, 1);
        WriteSeries("quarterly.csv", 30, 60, 2);

        JsonElement report = TwinRunner.Json(ExitCode.Good, [
            "forecast", "train", "--train", "yearly.csv", "--period", "1", "--horizon", "3", "--train",
            "quarterly.csv", "--period", "4", "--horizon", "4", "--out", "model.json"]);

        byte[] bytes = File.ReadAllBytes("model.json");
        ModelFile file = ModelFile.Read(bytes);
        Assert.Null(file.Fault());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), report.GetProperty("sha256").GetString());
        Assert.Equal([1, 4], file.Models.Select(entry => entry.Recipe.Period));
        Assert.Equal(["ensemble", "fast"], file.Models[0].Bands.Keys.Order());
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes("yearly.csv"))), file.Data[0].Sha256);
        string card = File.ReadAllText("model.md");
        Assert.Contains(file.Data[1].Sha256, card, StringComparison.Ordinal);
        Assert.Contains("fast-owa", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_WithMoreThreads_WritesTheSameBytes()
    {
        WriteSeries("yearly.csv", 30, 25, 3);

        TwinRunner.Run(ExitCode.Good, [.. Arguments, "--out", "one.json", "--threads", "1"]);
        TwinRunner.Run(ExitCode.Good, [.. Arguments, "--out", "two.json", "--threads", "2"]);
        TwinRunner.Run(ExitCode.Good, [.. Arguments, "--out", "other.json", "--seed", "2"]);

        Assert.Equal(File.ReadAllBytes("one.json"), File.ReadAllBytes("two.json"));
        Assert.NotEqual(File.ReadAllBytes("one.json"), File.ReadAllBytes("other.json"));
    }

    [Fact]
    public void Train_OnAFurtherFileOfThePeriod_LearnsIntervalsFromTheFirstAlone()
    {
        WriteSeries("yearly.csv", 30, 25, 4);
        WriteSeries("further.csv", 30, 25, 5);

        TwinRunner.Run(ExitCode.Good, [
            .. Arguments, "--train", "further.csv", "--period", "1", "--horizon", "3", "--out", "model.json"]);

        ModelFile file = ModelFile.Read(File.ReadAllBytes("model.json"));
        Assert.Equal(["yearly.csv", "further.csv"], file.Data.Select(data => data.File));
        Assert.Single(file.Models);
    }

    [Fact]
    public void Evaluate_WithAModelFile_UsesItAndSaysSo()
    {
        WriteSeries("yearly.csv", 30, 25, 6);
        WriteSeries("test.csv", 30, 3, 6, "h");
        TwinRunner.Run(ExitCode.Good, [.. Arguments, "--out", "model.json"]);

        JsonElement report = TwinRunner.Json(ExitCode.Good, [
            "forecast", "evaluate", "--train", "yearly.csv", "--test", "test.csv", "--period", "1", "--horizon", "3",
            "--fast", "--model", "model.json"]);

        Assert.Equal("fast", report.GetProperty("method").GetString());
        Assert.Equal("model.json", report.GetProperty("modelFile").GetString());
        Assert.Equal(0, report.GetProperty("failures").GetInt32());
    }

    [Fact]
    public void Train_WithoutAHorizonForEachFile_IsRefused()
    {
        WriteSeries("yearly.csv", 5, 20, 7);

        Screen screen = TwinRunner.Run(
            ExitCode.BadInput, [.. Arguments, "--train", "yearly.csv", "--out", "model.json"]);

        Says(screen, ForecastErrors.BadSets, "2 files, 1 periods, 1 horizons");
    }

    [Fact]
    public void Train_OnePeriodWithTwoHorizons_IsRefused()
    {
        WriteSeries("yearly.csv", 5, 20, 8);
        WriteSeries("further.csv", 5, 20, 9);

        Screen screen = TwinRunner.Run(ExitCode.BadInput, [
            .. Arguments, "--train", "further.csv", "--period", "1", "--horizon", "9", "--out", "model.json"]);

        Says(screen, ForecastErrors.BadSets, "another file of period 1 has another horizon");
    }

    [Fact]
    public void Train_IntoAFolderThatIsNotThere_IsRefused()
    {
        WriteSeries("yearly.csv", 10, 25, 10);

        Screen screen = TwinRunner.Run(ExitCode.BadInput, [.. Arguments, "--out", "nowhere/model.json"]);

        Says(screen, ForecastErrors.UnwritableFile, "nowhere/model.json");
    }

    [Fact]
    public void Train_OnSeriesTooShortToLearnFrom_IsRefused()
    {
        WriteSeries("yearly.csv", 10, 8, 11);

        Screen screen = TwinRunner.Run(ExitCode.BadInput, [.. Arguments, "--out", "model.json"]);

        Says(screen, ForecastErrors.TooLittle, "yearly.csv");
    }

    [Theory]
    [InlineData("{}", "required properties")]
    [InlineData("no json", "invalid")]
    public void Evaluate_WithAFileThatIsNoModel_IsRefused(string text, string why)
    {
        WriteSeries("yearly.csv", 5, 20, 12);
        File.WriteAllText("model.json", text);

        Screen screen = TwinRunner.Run(ExitCode.BadInput, [
            "forecast", "evaluate", "--train", "yearly.csv", "--test", "yearly.csv", "--period", "1", "--horizon", "3",
            "--model", "model.json"]);

        Says(screen, ForecastErrors.BadModel, why);
    }

    private static string[] Arguments =>
        ["forecast", "train", "--train", "yearly.csv", "--period", "1", "--horizon", "3"];

    private static void Says(Screen screen, string code, string what)
    {
        Assert.Contains($"error {code}", screen.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains(what, screen.Error.ToString(), StringComparison.Ordinal);
    }

    // Growth that differs between series, with a bend of its own in each.
    private static void WriteSeries(string file, int count, int length, int salt, string lengthName = "n")
    {
        IEnumerable<string> lines = Enumerable.Range(0, count).Select(i =>
        {
            IEnumerable<string> values = Enumerable.Range(0, length).Select(t => Math.Round(
                100 * Math.Exp(0.01 * ((i % 7) - 2) * t) * (1 + (0.05 * Math.Sin((t * (1 + (i % 5))) + salt + i))), 3)
                .ToString(CultureInfo.InvariantCulture));
            return $"s{i},Micro,{length},{string.Join(';', values)}";
        });
        File.WriteAllText(file, $"id,domain,{lengthName},values\n{string.Join('\n', lines)}\n");
    }
}
