using System.Text.Json;
using Twin.Host.Commands;
using Xunit;

namespace Twin.Host.Tests.Forecast.Growth;

[Collection(InAFolder.Name)]
public sealed class SkillVerbTests
{
    private static readonly string _lab = Path.Combine(Installation.Root!, "scenarios", "growth-lab.yaml");

    private static readonly string[] _small =
        ["forecast", "skill", _lab, "--train", "16", "--test", "4", "--oracle", "8", "--origins", "3", "--horizon", "2",
            "--set", "until=8 yr", "--json"];

    [Fact]
    public void Skill_OfAWorldOfShocks_LiesBetweenThePastAndTheOracle()
    {
        JsonElement root = Json([.. _small, "--threads", "2"]);

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
        string[] one = Figures(Json([.. _small, "--threads", "1"]));
        string[] three = Figures(Json([.. _small, "--threads", "3"]));

        Assert.Equal(one, three);
    }

    [Fact]
    public void WorldThatEndsTooSoon_IsRefused()
    {
        Screen screen = new();

        int exit = Run(screen, ["forecast", "skill", _lab, "--set", "until=2 yr"]);

        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Contains("TW0196", screen.Error.ToString());
    }

    [Fact]
    public void TooFewMembers_AreRefused()
    {
        Screen screen = new();

        int exit = Run(screen, ["forecast", "skill", _lab, "--train", "3"]);

        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Contains("at least 10", screen.Error.ToString());
    }

    private static string[] Figures(JsonElement root) =>
        [.. root.EnumerateObject().Where(p => p.Name != "cpuSeconds").Select(p => p.Value.GetRawText())];

    private static JsonElement Json(string[] args)
    {
        Screen screen = new();
        Assert.Equal(ExitCode.Good, Run(screen, args));
        using JsonDocument document = JsonDocument.Parse(screen.Out.ToString());
        return document.RootElement.Clone();
    }

    private static int Run(Screen screen, string[] args)
    {
        using StopSignal stop = new();
        return new TwinCommand(Verbs.All(), screen.Terminal, TimeProvider.System, stop).Run(args);
    }
}
