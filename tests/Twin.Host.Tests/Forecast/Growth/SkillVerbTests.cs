using System.Text.Json;
using Twin.Host.Tests.Runs;
using Xunit;

namespace Twin.Host.Tests.Forecast.Growth;

[Collection(InAFolder.Name)]
public sealed class SkillVerbTests
{
    private static readonly string _lab = Path.Combine(Installation.Root!, "scenarios", "growth-lab.yaml");

    private static readonly string[] _small =
        ["forecast", "skill", _lab, "--train", "16", "--test", "4", "--oracle", "8", "--origins", "3", "--horizon", "2",
            "--set", "until=8 yr"];

    [Fact]
    public void Skill_OfAWorldOfShocks_LiesBetweenThePastAndTheOracle()
    {
        JsonElement root = TwinRunner.Json(ExitCode.Good, [.. _small, "--threads", "2"]);

        JsonElement crps = root.GetProperty("crps");
        Assert.True(crps.GetProperty("model").GetDouble() < crps.GetProperty("drift").GetDouble());
        Assert.Equal(4 * 3 * 2, root.GetProperty("forecasts").GetInt32());
        Assert.Equal(2, root.GetProperty("byHorizon").GetArrayLength());
        string?[] features = [.. root.GetProperty("features").EnumerateArray().Select(f => f.GetString())];
        Assert.DoesNotContain(features, name => name!.StartsWith("shock.", StringComparison.Ordinal));
    }

    [Fact]
    public void Skill_OnOneThreadOrMore_IsTheSame()
    {
        string[] one = Figures(TwinRunner.Json(ExitCode.Good, [.. _small, "--threads", "1"]));
        string[] three = Figures(TwinRunner.Json(ExitCode.Good, [.. _small, "--threads", "3"]));

        Assert.Equal(one, three);
    }

    [Fact]
    public void WorldThatEndsTooSoon_IsRefused()
    {
        Screen screen = TwinRunner.Run(ExitCode.BadInput, ["forecast", "skill", _lab, "--set", "until=2 yr"]);

        Assert.Contains("TW0196", screen.Error.ToString());
    }

    [Fact]
    public void TooFewMembers_AreRefused()
    {
        Screen screen = TwinRunner.Run(ExitCode.BadInput, ["forecast", "skill", _lab, "--train", "3"]);

        Assert.Contains("at least 10", screen.Error.ToString());
    }

    private static string[] Figures(JsonElement root) =>
        [.. root.EnumerateObject().Where(p => p.Name != "cpuSeconds").Select(p => p.Value.GetRawText())];
}
