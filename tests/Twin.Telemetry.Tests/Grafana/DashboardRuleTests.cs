using System.Text.Json.Nodes;
using Twin.Telemetry.Grafana.Dashboards;
using Twin.Telemetry.Grafana;
using Xunit;

namespace Twin.Telemetry.Tests.Grafana;

/// <summary>The rules of the public dashboard linter, and ours beside them.</summary>
/// <remarks>Source: grafana/dashboard-linter, docs/rules, Apache-2.0: facts, not code.</remarks>
public sealed class DashboardRuleTests
{
    private const string Everywhere = "job=~\"$job\",instance=~\"$instance\"";

    public static TheoryData<string> Uids() => [.. DashboardSet.All().Select(dashboard => dashboard.Uid)];

    [Theory]
    [MemberData(nameof(Uids))]
    public void Dashboard_ByTheRules_HasNothingToObjectTo(string uid)
    {
        var json = Json(uid);

        Assert.Empty(DashboardRules.Broken(json));
    }

    [Fact]
    public void Rules_OnEachFaultPlanted_NameIt()
    {
        (string Rule, Action<JsonObject> Plant)[] faults =
        [
            ("uneditable", json => json["editable"] = true),
            ("template-datasource", json => Variables(json)[0]!["name"] = "prometheus"),
            ("template-job", json => Variables(json)[1]!["multi"] = false),
            ("template-instance", json => Variables(json)[2]!["allValue"] = ".*"),
            ("template-on-time-change-reload", json => Variables(json)[1]!["refresh"] = 1),
            ("template-label-promql", json => Variables(json)[3]!["query"]!["query"] = "label_values(run)"),
            ("panel-datasource", json => Panel(json)["datasource"]!["uid"] = "twin-live"),
            ("panel-no-targets", json => Panel(json)["targets"] = new JsonArray()),
            ("panel-title-description", json => Panel(json)["description"] = ""),
            ("panel-units", json => Panel(json)["fieldConfig"]!["defaults"]!["unit"] = ""),
            ("target-rate-interval", json => Target(json)["expr"] = $"rate(x_total{{{Everywhere}}}[5m])"),
            ("target-counter-agg", json => Target(json)["expr"] = $"x_total{{{Everywhere}}}"),
            ("target-job", json => Target(json)["expr"] = "x{instance=~\"$instance\"}"),
            ("target-instance", json => Target(json)["expr"] = "x{job=~\"$job\"}"),
            ("target-promql", json => Target(json)["expr"] = $"x{{{Everywhere}}} +"),
            ("unit-fits-metric", json => Panel(json)["fieldConfig"]!["defaults"]!["unit"] = "percent"),
            ("grid", json => Panel(json)["gridPos"]!["w"] = 25),
        ];

        foreach (var (rule, plant) in faults)
        {
            var json = Json(DashboardSet.All()[0].Uid);
            plant(json);

            Assert.Contains(DashboardRules.Broken(json), broken => broken.StartsWith(rule, StringComparison.Ordinal));
        }
    }

    private static JsonObject Json(string uid) => JsonNode.Parse(
        DashboardJson.Of(DashboardSet.All().Single(dashboard => dashboard.Uid == uid)))!.AsObject();

    private static JsonArray Variables(JsonObject json) => json["templating"]!["list"]!.AsArray();

    private static JsonObject Panel(JsonObject json) =>
        DashboardRules.Panels(json).First(panel => Target(panel, 0)?["expr"] is not null);

    private static JsonObject Target(JsonObject json) => Target(Panel(json), 0)!;

    private static JsonObject? Target(JsonObject panel, int index) =>
        panel["targets"] is JsonArray { Count: > 0 } targets ? targets[index]!.AsObject() : null;
}
