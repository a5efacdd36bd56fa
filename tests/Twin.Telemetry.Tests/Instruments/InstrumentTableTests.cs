using Twin.Telemetry.Instruments;
using Twin.Telemetry.Prometheus;
using Xunit;

namespace Twin.Telemetry.Tests.Instruments;

public sealed class InstrumentTableTests
{
    private const string Begin = "<!-- instruments: written by a test with TWIN_ACCEPT=1 -->\n", End = "<!-- end -->\n";

    private static readonly string _guide = Path.Combine(Repository.Root, "docs", "telemetry.md");

    [Fact]
    public void Guide_OfTelemetry_HasTheTableOfAllInstruments()
    {
        var text = File.ReadAllText(_guide);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        var table = "\n" + Table() + "\n";
        if (Environment.GetEnvironmentVariable("TWIN_ACCEPT") == "1")
        {
            File.WriteAllText(_guide, text[..begin] + table + text[end..]);
            return;
        }

        Assert.Equal(table, text[begin..end]);
    }

    [Fact]
    public void Table_OfInstruments_FollowsTheConventions()
    {
        Assert.All(InstrumentTable.All, instrument =>
        {
            Assert.StartsWith("twin.", instrument.Name, StringComparison.Ordinal);
            Assert.Matches("^[a-z_.]+$", instrument.Name);
            Assert.DoesNotContain(".total", instrument.Name, StringComparison.Ordinal);
            Assert.False(instrument.Name.EndsWith(".count", StringComparison.Ordinal));
            Assert.False(instrument.Meaning.EndsWith('.'));
            Assert.Equal(instrument.Kind == InstrumentKind.Histogram && instrument.IsFed, instrument.Bounds.Count > 0);
            Assert.Equal(instrument.Bounds.Order(), instrument.Bounds);
            Assert.DoesNotContain("quantile", instrument.Attributes);
        });
    }

    [Fact]
    public void Of_NameThatIsNone_Throws() =>
        Assert.Throws<KeyNotFoundException>(() => InstrumentTable.Of("twin.no.such"));

    private static string Table()
    {
        var lines = new List<string>
        {
            "| instrument | kind | unit | attributes beside `run` | Prometheus name | meaning | fed from "
                + "| present when |",
            "|---|---|---|---|---|---|---|---|",
        };
        foreach (var instrument in InstrumentTable.All)
        {
            var family = PrometheusNames.Family(instrument.Name, instrument.Unit, instrument.Kind);
            string[] cells =
            [
                $"`{instrument.Name}`", instrument.Kind.ToString().ToLowerInvariant(),
                instrument.Unit.Length == 0 ? "–" : $"`{instrument.Unit}`",
                instrument.Attributes.Count == 0 ? "–" : string.Join(", ", instrument.Attributes),
                $"`{PrometheusNames.Sample(family, instrument.Kind)}`", instrument.Meaning, instrument.Source ?? "–",
                instrument.Present,
            ];
            lines.Add($"| {string.Join(" | ", cells)} |");
        }

        return string.Join('\n', lines) + "\n";
    }
}
