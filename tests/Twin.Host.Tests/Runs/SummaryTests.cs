using System.Text.Json;
using Twin.Host.Output;
using Twin.Host.Runs;
using Xunit;

namespace Twin.Host.Tests.Runs;

public sealed class SummaryTests
{
    [Fact]
    public void Json_OfASummary_HasTheFieldsOfRunInOrder()
    {
        using JsonDocument document = JsonDocument.Parse(Json(Samples.Summary));
        JsonElement root = document.RootElement;

        Assert.Equal(["world", "seed", "from", "until", "events", "wallSeconds", "cpuSeconds", "eventsPerCpuSecond",
            "stateHash", "runDirectory", "ledger", "growth", "goods", "outside", "closure",
            "bottlenecks", "forecast", "currency", "boundary", "economy"],
            Names(root));
        Assert.Equal(["parameter", "elasticity"], Names(root.GetProperty("bottlenecks")[0]));
        Assert.Equal(["postings", "maxImbalance"], Names(root.GetProperty("ledger")));
        Assert.Equal(["simulatedPerYear", "balancedPerYear", "continuousPerYear", "ratio", "reason",
            "balancedWithClaimsPerYear"], Names(root.GetProperty("growth")));
        Assert.Equal(["good", "unit", "first", "last", "growthPerYear"], Names(root.GetProperty("goods")[0]));
        JsonElement outside = root.GetProperty("outside")[0];
        Assert.Equal(["good", "unit", "first", "last"], Names(outside));
        Assert.Equal(["output", "sold", "bought", "claims", "unmetClaims", "stockChange", "otherUses"],
            Names(outside.GetProperty("first")));
        JsonElement closure = root.GetProperty("closure");
        Assert.Equal(["value", "mass", "energy", "information", "parts", "layers"], Names(closure));
        Assert.Equal(JsonValueKind.Null, closure.GetProperty("information").ValueKind);
        Assert.Equal(["energy", "fabs"], Names(closure.GetProperty("layers")));
        Assert.Equal(ulong.MaxValue, root.GetProperty("seed").GetUInt64());
        Assert.Equal(0, root.GetProperty("ledger").GetProperty("maxImbalance").GetInt64());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("goods")[1].GetProperty("growthPerYear").ValueKind);
    }

    [Fact]
    public void Json_OfASummary_IsOneDocumentAndNothingElse()
    {
        string text = Json(Samples.Summary);

        Assert.StartsWith("{", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Summary_OnAScreenOrInAFile_SaysEverythingAndWrapsNoPath(bool isTerminal)
    {
        Screen screen = new(isTerminal, columns: 80);

        SummaryView.Write(screen.Terminal, Samples.Summary);

        string text = screen.Out.ToString();
        string[] parts = ["ring: 2025-01-01 to 2054-12-31, seed 18446744073709551615", "robots", "2.00e9", "+63.7 %/yr",
            "simulated +71.0 %/yr", "balanced +71.0 %/yr", "1.0000", "987,654 postings, largest imbalance 0",
            "value 96.9 %", "information unknown", "fabs 100.0 %",
            Path.Combine(Samples.Summary.RunDirectory, "report.html"), Samples.Summary.StateHash];
        Assert.All(parts, p => Assert.Contains(p, text, StringComparison.Ordinal));
        Assert.DoesNotContain("\e[", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Summary_OfAWorldWithHumans_PrintsTheLastYearOutsideTheLoop(bool isTerminal)
    {
        Screen screen = new(isTerminal, columns: 120);
        Screen closed = new(isTerminal, columns: 120);

        SummaryView.Write(screen.Terminal, Samples.Summary);
        SummaryView.Write(closed.Terminal, Samples.Summary with { Outside = [] });

        string text = screen.Out.ToString();
        string line = text.Split('\n').Single(row => row.Contains("kg/yr", StringComparison.Ordinal));
        string[] parts = ["110", "1.00", "2.00", "5.50", "33.0", "74.5"];
        Assert.All(parts, p => Assert.Contains(p, line, StringComparison.Ordinal));
        Assert.Contains("other uses", text, StringComparison.Ordinal);
        Assert.DoesNotContain("other uses", closed.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Summary_WithoutARatio_GivesTheReason()
    {
        Screen screen = new();
        RunSummary open = Samples.Summary with { Growth = new(0.1, null, null, null, "open imports") };

        SummaryView.Write(screen.Terminal, open);

        Assert.Contains("none: open imports", screen.Out.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    private static string Json(RunSummary summary)
    {
        StringWriter writer = new() { NewLine = "\n" };
        JsonOutput.Write(writer, summary, HostJson.Default.RunSummary);
        return writer.ToString();
    }
}
