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
        var text = File.ReadAllText(Worlds.Ring);
        var ranged = text.Replace(
            "0.512 solar·yr/robot, build: 0.25 yr, wear: 10 %/yr",
            "0.512 solar·yr/robot, build: 0.25 yr, "
                + "wear: { value: 10 %/yr, low: 5 %/yr, high: 15 %/yr, source: assumption }",
            StringComparison.Ordinal);
        Assert.NotEqual(text, ranged);
        File.WriteAllText("ranged.yaml", ranged);
        TwinRunner.Run(ExitCode.Good, "run", "ranged.yaml", "--until", "3 yr", "--out", "run");
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
    }

    private static List<string?> Flags(JsonElement report) =>
        [.. report.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString())];
}
