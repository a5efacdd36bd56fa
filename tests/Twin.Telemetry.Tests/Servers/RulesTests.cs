using System.Text;
using Twin.Servers;
using Twin.Telemetry.Grafana;
using Twin.Telemetry.Instruments;
using Twin.Telemetry.Prometheus;
using Xunit;
using YamlDotNet.Serialization;

namespace Twin.Telemetry.Tests.Servers;

/// <summary>Rules as they are shipped: written from the table, checked and tried by promtool.</summary>
public sealed class RulesTests
{
    private const string Head = """
        # Rates over simulated time, written from the table of instruments by a test with TWIN_ACCEPT=1. Clock:
        # simulated. A paced world runs faster than the wall, so a rate over scrapes is divided by that of the world's
        # clock; while the world is paused its clock stands still and there is no value.
        groups:
          - name: twin-sim-rates
            rules:
              - record: run:twin_sim_elapsed_seconds:rate
                expr: sum by (run) (rate(twin_sim_elapsed_seconds_total[1m])) > 0

        """;

    private static readonly string _rules = Path.Combine(Deployed.Folder, "rules");

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(_rules).Select(path => Path.GetFileName(path)).Order()];

    [Fact]
    public void Recording_OfEveryCounter_DividesByTheClockOfTheWorld()
    {
        var path = Path.Combine(_rules, "recording.yml");
        if (Environment.GetEnvironmentVariable("TWIN_ACCEPT") == "1") File.WriteAllText(path, Recording());

        Assert.Equal(Recording(), File.ReadAllText(path));
    }

    [PrometheusTheory]
    [MemberData(nameof(Files))]
    public void Rules_OfAFile_PassEveryLint(string file)
    {
        var (code, said) = Promtool.Run(
            default, "check", "rules", "--lint=all", "--lint-fatal", Path.Combine(_rules, file));

        Assert.True(code == 0, said);
    }

    [PrometheusFact]
    public void Rules_Tried_FireWhenTheyShouldAndAreSilentWhilePaused()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Deployed.Folder, "tests"), "*.yml").Order().ToArray();

        var (code, said) = Promtool.Run(default, ["test", "rules", .. tests]);

        Assert.NotEmpty(tests);
        Assert.True(code == 0, said);
    }

    [PrometheusFact]
    public void Configs_AsShipped_AreGood()
    {
        foreach (var file in (string[])["live.yml", "simulated.yml"])
        {
            var (code, said) = Promtool.Run(default, "check", "config", Path.Combine(Deployed.Folder, file));

            Assert.True(code == 0, said);
        }
    }

    [Fact]
    public void Alerts_AllOfThem_NameClockSeverityRunbookAndTimes()
    {
        var runbooks = File.ReadAllText(Path.Combine(Repository.Root, "docs", "runbooks.md"));
        var tried = Directory.EnumerateFiles(Path.Combine(Deployed.Folder, "tests"), "*.yml").Select(File.ReadAllText);
        var alerts = Alerts().ToList();

        Assert.NotEmpty(alerts);
        Assert.All(alerts, alert =>
        {
            var (name, labels) = ((string)alert["alert"], (Dictionary<object, object>)alert["labels"]);
            var annotations = (Dictionary<object, object>)alert["annotations"];
            Assert.Contains((string)labels["severity"], (string[])["critical", "warning", "info"]);
            Assert.Contains((string)labels["clock"], (string[])["sim", "wall"]);
            Assert.True(alert.ContainsKey("for") && alert.ContainsKey("keep_firing_for"), name);
            Assert.Equal($"docs/runbooks.md#{name.ToLowerInvariant()}", annotations["runbook_url"]);
            Assert.Contains($"\n## {name}\n", runbooks, StringComparison.Ordinal);
            Assert.Contains(tried, text => text.Contains($"alertname: {name}\n", StringComparison.Ordinal));

            // Only what asks for the world's clock is silent while it stands.
            var expression = (string)alert["expr"];
            var asksTheClock = expression.Contains("run:twin_sim_elapsed_seconds:rate", StringComparison.Ordinal)
                || expression.Contains(":sim_rate", StringComparison.Ordinal);
            Assert.Equal((string)labels["clock"] == "sim", asksTheClock);
        });
    }

    private static IEnumerable<Dictionary<object, object>> Alerts()
    {
        var text = File.ReadAllText(Path.Combine(_rules, "alerts.yml"));
        var file = new DeserializerBuilder().Build()
            .Deserialize<Dictionary<string, List<Dictionary<string, object>>>>(text);
        return file["groups"].SelectMany(group => (List<object>)group["rules"]).Cast<Dictionary<object, object>>()
            .Where(rule => rule.ContainsKey("alert"));
    }

    private static string Recording()
    {
        var text = new StringBuilder(Head);
        foreach (var instrument in InstrumentTable.All)
        {
            var isOfTheWorld = instrument.Measure is not null && instrument.Kind == InstrumentKind.Counter;
            if (!isOfTheWorld) continue;
            var family = PrometheusNames.Family(instrument.Name, instrument.Unit, instrument.Kind);
            var counter = PrometheusNames.Sample(family, instrument.Kind);
            text.Append("      - record: ").Append(SimulatedRate.NameOf(counter)).Append('\n');
            text.Append("        expr: >-\n          sum without (otel_scope_name) (rate(");
            text.Append(counter).Append("[1m]))\n");
            text.Append("          / on (run) group_left run:twin_sim_elapsed_seconds:rate\n");
        }

        return text.ToString();
    }
}
