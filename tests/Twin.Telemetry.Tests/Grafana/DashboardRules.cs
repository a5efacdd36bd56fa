using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Twin.Telemetry.Tests.Grafana;

/// <summary>What a dashboard must keep to; each broken rule is told with its place.</summary>
internal static partial class DashboardRules
{
    private const int Columns = 24;

    private static readonly string[] _variablesKnown =
        ["$job", "$instance", "$run", "$site", "$__rate_interval", "$__interval", "$__range"];

    /// <summary>All panels but the headings of rows.</summary>
    public static IEnumerable<JsonObject> Panels(JsonObject dashboard) => dashboard["panels"]!.AsArray()
        .Select(panel => panel!.AsObject())
        .SelectMany(panel => Text(panel["type"]) == "row"
            ? panel["panels"]!.AsArray().Select(inside => inside!.AsObject())
            : [panel]);

    /// <summary>The rules that it breaks.</summary>
    public static List<string> Broken(JsonObject dashboard)
    {
        List<string> broken = [];
        if (dashboard["editable"]?.GetValue<bool>() != false) broken.Add("uneditable");
        broken.AddRange(BrokenVariables(dashboard["templating"]!["list"]!.AsArray()));
        foreach (var panel in Panels(dashboard)) broken.AddRange(BrokenPanel(panel));
        return broken;
    }

    private static IEnumerable<string> BrokenVariables(JsonArray variables)
    {
        var byName = variables.ToDictionary(v => Text(v!["name"]), v => v!.AsObject());
        if (!byName.TryGetValue("datasource", out var source) || Text(source["type"]) != "datasource"
            || Text(source["query"]) != "prometheus" || Text(source["label"]) != "Data source")
        {
            yield return "template-datasource";
        }

        foreach (var name in (string[])["job", "instance"])
        {
            if (!byName.TryGetValue(name, out var variable) || Text(variable["type"]) != "query"
                || Text(variable["datasource"]!["uid"]) != "${datasource}"
                || variable["multi"]?.GetValue<bool>() != true || Text(variable["allValue"]) != ".+")
            {
                yield return $"template-{name}";
            }
        }

        foreach (var variable in byName.Values.Where(v => Text(v["type"]) == "query"))
        {
            if (variable["refresh"]?.GetValue<int>() != 2)
                yield return $"template-on-time-change-reload: {variable["name"]}";
            if (!LabelValues().IsMatch(Text(variable["query"]!["query"])))
                yield return $"template-label-promql: {variable["name"]}";
        }
    }

    private static IEnumerable<string> BrokenPanel(JsonObject panel)
    {
        var title = Text(panel["title"]);
        if (title.Length == 0 || Text(panel["description"]).Length == 0)
            yield return $"panel-title-description: {title}";
        var isSql = Text(panel["datasource"]!["type"]) != "prometheus";
        var source = isSql ? "${database}" : "${datasource}";
        if (Text(panel["datasource"]!["uid"]) != source) yield return $"panel-datasource: {title}";
        var unit = Text(panel["fieldConfig"]!["defaults"]!["unit"]);
        if (unit.Length == 0) yield return $"panel-units: {title}";
        var place = panel["gridPos"]!;
        if (place["x"]!.GetValue<int>() + place["w"]!.GetValue<int>() > Columns) yield return $"grid: {title}";
        var targets = panel["targets"]!.AsArray();
        if (targets.Count == 0) yield return $"panel-no-targets: {title}";
        foreach (var target in targets.Where(target => target!["expr"] is not null))
        {
            foreach (var broken in BrokenTarget(Text(target!["expr"]), unit)) yield return $"{broken}: {title}";
        }
    }

    private static IEnumerable<string> BrokenTarget(string expression, string unit)
    {
        if (!Promql.IsBalanced(expression)) yield return "target-promql";
        foreach (Match range in Range().Matches(expression))
        {
            if (range.Groups[1].Value != "$__rate_interval") yield return "target-rate-interval";
        }

        foreach (Match variable in Variable().Matches(expression))
        {
            if (!_variablesKnown.Contains(variable.Value)) yield return $"template-unknown {variable.Value}";
        }

        foreach (var selector in Promql.Selectors(expression))
        {
            if (!selector.Matchers.Contains("job=~\"$job\"")) yield return "target-job";
            if (!selector.Matchers.Contains("instance=~\"$instance\"")) yield return "target-instance";
            if (selector.Metric.EndsWith("_total", StringComparison.Ordinal) && !selector.IsRated)
                yield return "target-counter-agg";
        }

        if (!Units.Fit(expression, unit)) yield return "unit-fits-metric";
    }

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";

    [GeneratedRegex(@"^label_values\([^()]+, [a-z_]+\)$")]
    private static partial Regex LabelValues();

    [GeneratedRegex(@"\[([^\]]+)\]")]
    private static partial Regex Range();

    [GeneratedRegex(@"\$[a-z_]+")]
    private static partial Regex Variable();
}
