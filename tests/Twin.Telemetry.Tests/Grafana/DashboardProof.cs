using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Twin.Telemetry.Tests.Grafana;

/// <summary>Asks a real Prometheus everything that a dashboard would ask it, as Grafana does: variables resolved,
/// macros put in, each target a query over a range.</summary>
/// <param name="server">Where Prometheus answers.</param>
/// <param name="fromSeconds">Begin of the range. Unit: Unix seconds.</param>
/// <param name="toSeconds">End of the range. Unit: Unix seconds.</param>
/// <param name="stepSeconds">Distance of points. Unit: s.</param>
internal sealed partial class DashboardProof(Uri server, double fromSeconds, double toSeconds, double stepSeconds)
    : IDisposable
{
    // What Grafana takes for $__rate_interval: four scrape intervals, or a step where that is longer.
    private readonly string _interval = $"{(long)Math.Max(4 * stepSeconds, 4)}s";
    private readonly HttpClient _http = new() { BaseAddress = server };

    /// <summary>What does not hold; empty when all does.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>Panels that showed numbers.</summary>
    public List<string> Shown { get; } = [];

    /// <summary>Panels without a number that say why.</summary>
    public List<string> Absent { get; } = [];

    /// <summary>Proves a dashboard.</summary>
    /// <param name="dashboard">Its JSON.</param>
    /// <param name="run">The run to choose; none: the first.</param>
    public async Task Prove(JsonObject dashboard, string? run = null)
    {
        var uid = dashboard["uid"]!.GetValue<string>();
        var values = await Variables(dashboard, uid, run);
        foreach (var annotation in dashboard["annotations"]!["list"]!.AsArray().Where(a => a!["expr"] is not null))
            await Range(Fill(annotation!["expr"]!.GetValue<string>(), values, $"{uid}: {annotation["name"]}"));
        foreach (var panel in DashboardRules.Panels(dashboard)) await Prove(panel, uid, values);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task Prove(JsonObject panel, string uid, Dictionary<string, string> values)
    {
        var name = $"{uid}: {panel["title"]}";
        var has = false;
        var expressions = panel["targets"]!.AsArray().Where(target => target!["expr"] is not null).ToList();
        foreach (var target in expressions)
        {
            var expression = Fill(target!["expr"]!.GetValue<string>(), values, name);
            var series = await Range(expression);
            if (series is null)
            {
                Failures.Add($"{name}: refused: {expression}");
                continue;
            }

            var finite = series.Where(HasFinite).ToList();
            has |= finite.Count > 0;
            foreach (Match label in Label().Matches(target["legendFormat"]?.GetValue<string>() ?? ""))
            {
                if (finite.Any(one => one!["metric"]![label.Groups[1].Value] is null))
                    Failures.Add($"{name}: a series lacks the label {label.Groups[1].Value} of its legend");
            }
        }

        if (expressions.Count == 0) return;
        if (has) Shown.Add(name);
        else await Excuse(panel, name, expressions, values);
    }

    /// <summary>An empty panel must say why, and what it says must be so: no series is there that it could
    /// show.</summary>
    private async Task Excuse(
        JsonObject panel, string name, List<JsonNode?> targets, Dictionary<string, string> values)
    {
        if (panel["fieldConfig"]!["defaults"]!["noValue"] is null)
        {
            Failures.Add($"{name}: no finite point: {Fill(targets[0]!["expr"]!.GetValue<string>(), values, name)}");
            return;
        }

        foreach (var target in targets)
        {
            foreach (var selector in Promql.Selectors(target!["expr"]!.GetValue<string>()))
            {
                if (IsBeside(selector.Metric)) continue;
                var filled = Fill($"{selector.Metric}{{{string.Join(',', selector.Matchers)}}}", values, name);
                var there = await Range($"count({filled})");
                if (there is { Count: > 0 } && !(selector.IsRated && await IsAtRest(selector, filled, values, name)))
                    Failures.Add($"{name}: says that nothing is there, but {selector.Metric} is");
            }
        }

        Absent.Add(name);
    }

    /// <summary>Recorded rates and the clock stand beside what a panel shows.</summary>
    private static bool IsBeside(string metric) =>
        metric.Contains(':', StringComparison.Ordinal) || metric.StartsWith("twin_sim_", StringComparison.Ordinal);

    /// <summary>A rate of a counter that is there is rightly empty where the world stands still, or was watched once;
    /// a quantile also where there is no case.</summary>
    private async Task<bool> IsAtRest(
        Promql.Selector selector, string filled, Dictionary<string, string> values, string name)
    {
        if (selector.Metric.EndsWith("_bucket", StringComparison.Ordinal)) return true;
        var clock = Fill("twin_sim_elapsed_seconds_total{run=~\"$run\"}", values, name);
        var moves = await Range($"sum(rate({clock}[{_interval}])) > 0");
        return moves is { Count: 0 } || await Range($"sum(rate({filled}[{_interval}])) >= 0") is { Count: 0 };
    }

    private async Task<Dictionary<string, string>> Variables(JsonObject dashboard, string uid, string? run)
    {
        var values = new Dictionary<string, string>();
        var variables = dashboard["templating"]!["list"]!.AsArray();
        foreach (var variable in variables.Where(v => v!["type"]!.GetValue<string>() == "query"))
        {
            var name = variable!["name"]!.GetValue<string>();
            var match = LabelValues().Match(variable["query"]!["query"]!.GetValue<string>());
            var found = await Ask(
                $"api/v1/label/{match.Groups[2].Value}/values?match[]="
                + Uri.EscapeDataString(Fill(match.Groups[1].Value, values, name)) + Between());
            var options = found?.AsArray().Select(value => value!.GetValue<string>()).ToList() ?? [];
            if (options.Count == 0) Failures.Add($"{uid}: the variable {name} has no value");
            values[name] = variable["includeAll"]!.GetValue<bool>()
                ? variable["allValue"]!.GetValue<string>()
                : name == "run" && run is not null ? run : options.FirstOrDefault() ?? "";
        }

        return values;
    }

    private string Fill(string text, Dictionary<string, string> values, string where)
    {
        var filled = text
            .Replace("$__rate_interval", _interval, StringComparison.Ordinal)
            .Replace("$__interval", $"{(long)stepSeconds}s", StringComparison.Ordinal)
            .Replace("$__range", $"{(long)(toSeconds - fromSeconds)}s", StringComparison.Ordinal);
        foreach (var (name, value) in values) filled = filled.Replace($"${name}", value, StringComparison.Ordinal);
        if (filled.Contains('$', StringComparison.Ordinal)) Failures.Add($"{where}: unknown variable in {filled}");
        return filled;
    }

    private async Task<JsonArray?> Range(string expression)
    {
        var data = await Ask(string.Create(
            CultureInfo.InvariantCulture,
            $"api/v1/query_range?query={Uri.EscapeDataString(expression)}{Between()}&step={stepSeconds}"));
        return data?["result"]?.AsArray();
    }

    private string Between() =>
        string.Create(CultureInfo.InvariantCulture, $"&start={fromSeconds}&end={toSeconds}");

    private async Task<JsonNode?> Ask(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync());
        return json?["status"]?.GetValue<string>() == "success" ? json["data"] : null;
    }

    private static bool HasFinite(JsonNode? series) => series!["values"]!.AsArray().Any(point =>
        double.TryParse(point![1]!.GetValue<string>(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && double.IsFinite(value));

    [GeneratedRegex(@"\{\{([a-z_]+)\}\}")]
    private static partial Regex Label();

    [GeneratedRegex(@"^label_values\((.+), ([a-z_]+)\)$")]
    private static partial Regex LabelValues();
}
