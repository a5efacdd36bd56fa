using System.Text.Json;
using Twin.Host.Tests.Runs;
using Xunit;

namespace Twin.Host.Tests.Show;

[Collection(InAFolder.Name)]
public sealed class ShowVerbTests : IDisposable
{
    private static readonly string[] StateKeys = ["name", "value", "unit", "text"];

    private readonly Folder _folder = new();

    public ShowVerbTests() => TwinRunner.Run(ExitCode.Good, "run", Quarry.Write(), "--out", "run", "--quiet");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("robot/hands#3")]
    [InlineData("hands#3")]
    public void Show_OfARobot_TellsStateHistoryAndWhatComesNext(string name)
    {
        var report = TwinRunner.Json(ExitCode.Good, "show", "run", name);

        Assert.Equal("robot", report.GetProperty("kind").GetString());
        Assert.Equal("hands#3", report.GetProperty("entity").GetString());
        Assert.StartsWith("2025-06-26", report.GetProperty("at").GetString(), StringComparison.Ordinal);
        Assert.All(report.GetProperty("state").EnumerateArray(), figure => Assert.Equal(StateKeys, Keys(figure)));
        Assert.InRange(Figure(report.GetProperty("state"), "state of charge"), 0, 1);
        Assert.InRange(Figure(report.GetProperty("state"), "worked"), 1, 120);
        var history = report.GetProperty("history").EnumerateArray().ToList();
        Assert.NotEmpty(history);
        Assert.All(history, one => Assert.Equal(["event", "at", "what"], Keys(one)));
        Assert.All(history.Zip(history.Skip(1)), pair => Assert.True(
            pair.First.GetProperty("event").GetInt64() <= pair.Second.GetProperty("event").GetInt64()));
    }

    [Fact]
    public void Show_OfAFleet_TellsStatesTimeEnergyQueuesPlacesAndTheWorst()
    {
        var report = TwinRunner.Json(ExitCode.Good, "show", "run", "hands");

        Assert.Equal("fleet", report.GetProperty("kind").GetString());
        var fleet = report.GetProperty("fleet");
        string[] keys =
        [
            "fleet", "atMicros", "states", "time", "energy", "queues", "figures", "places", "worst",
        ];
        Assert.Equal(keys, Keys(fleet));
        var robots = fleet.GetProperty("states").EnumerateArray().Sum(state => state.GetProperty("value").GetDouble());
        Assert.Equal(Quarry.Robots, robots);
        Assert.Equal(Quarry.Robots, Figure(report.GetProperty("state"), "in service"));
        Assert.Equal(
            ["north", "south"],
            fleet.GetProperty("places").EnumerateArray().Select(place => place.GetProperty("name").GetString()));
        Assert.Equal(10, fleet.GetProperty("worst").GetArrayLength());
    }

    [Fact]
    public void Show_OfASite_TellsItsFiguresAndItsNextStep()
    {
        var report = TwinRunner.Json(ExitCode.Good, "show", "run", "site/pit", "--at", "3 d");

        Assert.Equal("site", report.GetProperty("kind").GetString());
        Assert.StartsWith("2025-06-24", report.GetProperty("at").GetString(), StringComparison.Ordinal);
        Assert.InRange(Figure(report.GetProperty("state"), "stone made"), 100, Quarry.Robots * 72.0);
        Assert.Equal("its next step", report.GetProperty("next").GetProperty("what").GetString());
    }

    [Theory]
    [InlineData("stone")]
    [InlineData("good/stone")]
    public void Show_OfAGood_TellsHowMuchThereIs(string name)
    {
        var report = TwinRunner.Json(ExitCode.Good, "show", "run", name, "--at", "3 d");
        var site = TwinRunner.Json(ExitCode.Good, "show", "run", "site/pit", "--at", "3 d");

        Assert.Equal("good", report.GetProperty("kind").GetString());
        Assert.StartsWith("2025-06-24", report.GetProperty("at").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            Figure(site.GetProperty("state"), "stone made"),
            Figure(report.GetProperty("state"), "made since the start"), 1e-6);
    }

    [Fact]
    public void Show_OfAnEarlierTime_TellsOfLessWork()
    {
        var early = TwinRunner.Json(ExitCode.Good, "show", "run", "hands", "--at", "1 d");

        var late = TwinRunner.Json(ExitCode.Good, "show", "run", "hands");

        var (before, after) = (Figure(early.GetProperty("state"), "hours worked"),
            Figure(late.GetProperty("state"), "hours worked"));
        Assert.InRange(before, 1, after / 3);
    }

    [Theory]
    [InlineData("hand", "write hands")]
    [InlineData("robot/hands#99999", "write robot/hands#0")]
    [InlineData("pits", "write pit")]
    public void Show_OfAnUnknownName_SuggestsTheNearest(string name, string fix)
    {
        var report = TwinRunner.Json(ExitCode.BadInput, "show", "run", name);

        var error = report.GetProperty("errors")[0];
        Assert.Equal("TW0151", error.GetProperty("code").GetString());
        Assert.Equal(name, error.GetProperty("got").GetString());
        Assert.Equal(fix, error.GetProperty("fix").GetString());
    }

    [Theory]
    [InlineData("6 d")]
    [InlineData("2026-01-01")]
    public void Show_OfATimeOutsideTheRun_IsRefused(string at)
    {
        var report = TwinRunner.Json(ExitCode.BadInput, "show", "run", "hands", "--at", at);

        Assert.Equal("TW0152", report.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Show_InATerminal_DrawsTheFloorAndNamesTheWorst()
    {
        var text = TwinRunner.Run(ExitCode.Good, "show", "run", "hands").Out.ToString();

        Assert.Contains("floor, north up", text, StringComparison.Ordinal);
        Assert.Contains("worst ten", text, StringComparison.Ordinal);
        Assert.DoesNotContain("BROKEN", text, StringComparison.Ordinal);
    }

    private static double Figure(JsonElement figures, string name) => figures.EnumerateArray()
        .Single(figure => figure.GetProperty("name").GetString() == name).GetProperty("value").GetDouble();

    private static IEnumerable<string> Keys(JsonElement element) =>
        element.EnumerateObject().Select(property => property.Name);
}
