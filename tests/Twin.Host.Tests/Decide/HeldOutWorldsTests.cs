using System.Text.Json;
using Twin.Host.Tests.Runs;
using Xunit;

namespace Twin.Host.Tests.Decide;

[Collection(InAFolder.Name)]
public sealed class HeldOutWorldsTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void SeveranceOfAnUncertainWorld_DecidesOnlyOnceHeldOutWorldsLivedOn()
    {
        RunOfRangedRing();
        string[] small = ["decide", "run", "--draws", "60", "--runs", "60"];

        var untried = TwinRunner.Json(ExitCode.Good, small);
        var tried = TwinRunner.Json(ExitCode.Good, [.. small, "--held-out", "28"]);

        Assert.Equal("LOOP_CLOSED", untried.GetProperty("headline").GetString());
        Assert.Contains("SEVERANCE_UNTESTED", Flags(untried));
        Assert.Equal(JsonValueKind.Null, untried.GetProperty("severance").GetProperty("heldOut").ValueKind);
        Assert.Equal("DECOUPLED", tried.GetProperty("headline").GetString());
        Assert.DoesNotContain("SEVERANCE_UNTESTED", Flags(tried));
        var heldOut = tried.GetProperty("severance").GetProperty("heldOut");
        Assert.Equal(28, heldOut.GetProperty("worlds").GetInt32());
        Assert.Equal(28, heldOut.GetProperty("livedOn").GetInt32());
        Assert.Equal("untested", heldOut.GetProperty("gate").GetString());
        var range = Assert.Single(heldOut.GetProperty("ranges").EnumerateArray());
        Assert.Equal((28, 28), (range.GetProperty("worlds").GetInt32(), range.GetProperty("livedOn").GetInt32()));
        Assert.InRange(range.GetProperty("predicted").GetDouble(), 0.97, 1);
    }

    /// <summary>An uncertain world, judged with forks and with held-out worlds: the lines are found again to the last
    /// byte on any number of threads, and one figure of the held-out worlds that is another is named.</summary>
    [Fact]
    public void EvidenceOfForksAndHeldOutWorlds_IsFoundAgainByteForByte()
    {
        RunOfRangedRing();
        const string evidence = "run/evidence.jsonl";
        string[] judge =
        [
            "decide", "run", "--severance", "always", "--draws", "24", "--runs", "40", "--held-out", "6", "--seed", "9",
        ];
        TwinRunner.Run(ExitCode.Good, [.. judge, "--threads", "1"]);
        TwinRunner.Run(ExitCode.Good, [.. judge, "--threads", "2", "--out", "two"]);

        var report = TwinRunner.Json(ExitCode.Good, "decide", "--verify", evidence, "--threads", "2");

        var lines = File.ReadAllLines(evidence);
        Assert.True(report.GetProperty("verified").GetBoolean());
        Assert.Equal(lines.Length, report.GetProperty("recomputed").GetInt32());
        Assert.Equal(Recomputed(lines), Recomputed(File.ReadAllLines("two/evidence.jsonl")));
        using var last = JsonDocument.Parse(lines[^1]);
        var severance = last.RootElement.GetProperty("severance");
        Assert.True(severance.GetProperty("runs").GetInt32() > 0);
        Assert.Equal(6, severance.GetProperty("heldOut").GetProperty("worlds").GetInt32());

        var at = Array.FindIndex(lines, line => line.Contains("\"worlds\":6", StringComparison.Ordinal));
        lines[at] = lines[at].Replace("\"worlds\":6", "\"worlds\":7", StringComparison.Ordinal);
        File.WriteAllLines(evidence, DecideVerbTests.Chained(lines));
        var changed = TwinRunner.Json(ExitCode.Differs, "decide", "--verify", evidence);
        Assert.True(changed.GetProperty("chainIntact").GetBoolean());
        var first = changed.GetProperty("firstDifference");
        Assert.Equal(at + 1, first.GetProperty("line").GetInt32());
        Assert.Equal("severance.heldOut.worlds", first.GetProperty("member").GetString());
    }

    /// <summary>Lines without the time at which they were written, and without the chain that holds it.</summary>
    private static List<string> Recomputed(string[] lines) =>
    [
        .. lines.Select(line =>
        {
            var node = System.Text.Json.Nodes.JsonNode.Parse(line)!.AsObject();
            foreach (var name in (string[])["wallUtc", "prevHash", "hash"]) node.Remove(name);
            return node.ToJsonString();
        }),
    ];

    /// <summary>Three years of the ring, whose robots wear out at a rate that is not known.</summary>
    private static void RunOfRangedRing()
    {
        var text = File.ReadAllText(Worlds.Ring);
        var ranged = text.Replace(
            "0.512 solar·yr/robot, build: 0.25 yr, wear: 10 %/yr",
            "0.512 solar·yr/robot, build: 0.25 yr, "
                + "wear: { value: 10 %/yr, low: 5 %/yr, high: 15 %/yr, source: assumption }",
            StringComparison.Ordinal);
        Assert.NotEqual(text, ranged);
        File.WriteAllText("ranged.yaml", ranged);
        TwinRunner.Run(ExitCode.Good, "run", "ranged.yaml", "--until", "3 yr", "--out", "run");
    }

    private static List<string?> Flags(JsonElement report) =>
        [.. report.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString())];
}
