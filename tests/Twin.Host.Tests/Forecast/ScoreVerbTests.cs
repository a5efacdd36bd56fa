using System.Globalization;
using System.Text.Json;
using Twin.Forecasting;
using Twin.Forecasting.Scoring;
using Twin.Host.Forecast.Scoreboard;
using Twin.Host.Tests.Runs;
using Twin.Storage;
using Xunit;

namespace Twin.Host.Tests.Forecast;

[Collection(InAFolder.Name)]
public sealed class ScoreVerbTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Score_WhenTheTruthArrives_ScoresWhatWasPublished()
    {
        Write(20);
        JsonElement published = Json("predict", "--method", "drift", "--horizon", "3", "--publish", "f.db");
        Write(22);

        JsonElement report = Json("score", "f.db");

        Assert.Equal(3, published.GetProperty("published").GetInt32());
        Assert.Equal(3, report.GetProperty("forecasts").GetInt32());
        Assert.Equal(2, report.GetProperty("scored").GetInt32());
        Assert.Equal(1, report.GetProperty("pending").GetInt32());
        Assert.Equal(2, report.GetProperty("newTruths").GetInt32());
        JsonElement method = Assert.Single(report.GetProperty("methods").EnumerateArray());
        Assert.Equal("drift", method.GetProperty("method").GetString());
        Assert.Equal([1, 2], report.GetProperty("horizons").EnumerateArray()
            .Select(row => row.GetProperty("horizon").GetInt32()));
        Assert.Equal("none", report.GetProperty("series")[0].GetProperty("drift").GetString());
    }

    [Fact]
    public void Score_OfAKnownForecast_IsThatOfTheScoringRules()
    {
        Write(20);
        Json("predict", "--method", "drift", "--horizon", "1", "--publish", "f.db");
        Write(21);

        JsonElement method = Json("score", "f.db").GetProperty("methods")[0];

        using ForecastStore store = ForecastStore.Open("f.db", create: false);
        PublishedForecast forecast = Assert.Single(store.Forecasts("main"));
        double crps = Crps.OfQuantiles([.. forecast.Levels], [.. forecast.Values], Value(20)) / forecast.Scale!.Value;
        Assert.Equal("1919", forecast.Origin);
        Assert.Equal("1920", forecast.Target);
        Assert.Equal(Publication.Levels, forecast.Levels);
        Assert.Equal(crps, method.GetProperty("crps").GetDouble(), 1e-12);
        bool inside = Value(20) >= forecast.Values[3] && Value(20) <= forecast.Values[^4];
        Assert.Equal(inside ? 1 : 0, method.GetProperty("coverage80").GetDouble());
    }

    [Fact]
    public void Score_Again_ChangesNothingEvenWhenTheTruthIsRevised()
    {
        Write(20);
        Json("predict", "--method", "drift", "--horizon", "2", "--publish", "f.db");
        Write(22);
        string first = Json("score", "f.db").GetProperty("methods").GetRawText();

        JsonElement again = Json("score", "f.db");
        File.WriteAllText("a.csv", File.ReadAllText("a.csv").Replace("1920,", "1920,9", StringComparison.Ordinal));
        JsonElement revised = Json("score", "f.db");

        Assert.Equal(0, again.GetProperty("newTruths").GetInt32());
        Assert.Equal(1, revised.GetProperty("revisedTruths").GetInt32());
        Assert.Equal(first, again.GetProperty("methods").GetRawText());
        Assert.Equal(first, revised.GetProperty("methods").GetRawText());
    }

    [Fact]
    public void Publish_Twice_StoresOnceAndOtherPathsAreRefused()
    {
        Write(20);
        Json("predict", "--method", "drift", "--publish", "f.db");

        JsonElement again = Json("predict", "--method", "drift", "--publish", "f.db");
        Screen refused = TwinRunner.Run(
            ExitCode.BadInput, "forecast", "predict", "--data", "a.csv", "--method", "drift", "--publish", "f.db",
            "--seed", "2");
        JsonElement branch = Json(
            "predict", "--method", "drift", "--publish", "f.db", "--seed", "2", "--branch", "what-if");

        Assert.Equal(0, again.GetProperty("published").GetInt32());
        Assert.Contains("TW4024", refused.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(6, branch.GetProperty("published").GetInt32());
    }

    [Fact]
    public void Score_OfAForecasterThatStoppedFitting_RaisesTheAlarm()
    {
        PublishNormals(60, truth: (i, z) => i < 30 ? z : z + 2.5);

        JsonElement report = Json("score", "f.db");
        JsonElement row = report.GetProperty("series")[0];
        Screen shown = TwinRunner.Run(
            ExitCode.Differs, "forecast", "score", "f.db", "--data", "a.csv", "--exit-code");

        Assert.Equal("tooLow", row.GetProperty("drift").GetString());
        Assert.InRange(
            int.Parse(row.GetProperty("driftSince").GetString()!, CultureInfo.InvariantCulture), 1931, 1940);
        Assert.Contains(
            "DRIFT x, normal: forecasts lie too low since 19", shown.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Score_OfACalibratedForecaster_IsQuietAndNearTheClosedForm()
    {
        PublishNormals(60, truth: (_, z) => z);

        JsonElement row = Json("score", "f.db").GetProperty("series")[0];

        Assert.Equal("none", row.GetProperty("drift").GetString());
        Assert.Equal(60, row.GetProperty("scored").GetInt32());
        // 1/√π in expectation, deviation 0.4 over 60 truths.
        Assert.InRange(row.GetProperty("crps").GetDouble(), 0.4, 0.75);
        Assert.InRange(row.GetProperty("coverage80").GetDouble(), 0.6, 0.95);
        Assert.True(row.GetProperty("transformP").GetDouble() > 0.001);
    }

    [Theory]
    [InlineData("TW4021", "none.db")]
    [InlineData("TW4022", "a.csv")]
    public void Score_OfNoStore_IsRefused(string code, string store)
    {
        Write(20);

        JsonElement errors = TwinRunner.Json(ExitCode.BadInput, "forecast", "score", store, "--data", "a.csv");

        Assert.Equal(code, errors.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    /// <summary>Standard normal forecasts one step ahead from each year, and a file of what came.</summary>
    private static void PublishNormals(int count, Func<int, double, double> truth)
    {
        // One stream of six is alarmed by chance within sixty scores; this one is not.
        Noise noise = new(Noise.KeyOf(4, "truth"), 0);
        List<string> rows = ["year,x"];
        using ForecastStore store = ForecastStore.Open("f.db", create: true);
        for (int i = 0; i < count; i++)
        {
            rows.Add(string.Create(CultureInfo.InvariantCulture, $"{1901 + i},{truth(i, noise.Normal())}"));
            store.Publish([new PublishedForecast
            {
                Series = "x", Branch = "main", Origin = $"{1900 + i}", OriginOrder = 1900 + i, Horizon = 1,
                Target = $"{1901 + i}", Method = "normal", Model = "m", Made = "then", Scale = 1,
                Levels = Publication.Levels, Values = [.. Publication.Levels.Select(Domain.NormalQuantile.Of)],
            }]);
        }

        File.WriteAllLines("a.csv", rows);
    }

    private static JsonElement Json(string verb, params string[] args) => TwinRunner.Json(
        ExitCode.Good, verb == "score"
            ? ["forecast", verb, args[0], "--data", "a.csv", .. args[1..]]
            : ["forecast", verb, "--data", "a.csv", .. args]);

    private static double Value(int i) => 100 + (2 * i) + (i * 7 % 5);

    private static void Write(int count) => File.WriteAllText("a.csv", "year,x\n" + string.Concat(
        Enumerable.Range(0, count).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"{1900 + i},{Value(i)}\n"))));
}
