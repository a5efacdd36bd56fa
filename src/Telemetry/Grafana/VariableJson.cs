using System.Text.Json.Nodes;

namespace Twin.Telemetry.Grafana;

/// <summary>What a reader chooses at the top of a dashboard: server, job, instance, run, site,
/// database.</summary>
internal static class VariableJson
{
    private const string Any = ".+", AnyOrNone = ".*";

    /// <summary>Writes them, left to right.</summary>
    /// <param name="hasSites">Whether there is a site to choose.</param>
    /// <param name="hasDatabase">Whether the last is the database.</param>
    public static JsonArray All(bool hasSites, bool hasDatabase)
    {
        JsonArray all =
        [
            Source("datasource", "Data source", "prometheus", "Twin live", "twin-live"),
            Labels("job", "Job", Query.Job, Query.AnySeries, Any),
            Labels("instance", "Instance", Query.Instance, $"{Query.AnySeries}{{job=~\"$job\"}}", Any),
            Labels("run", "Run", Query.Run, Query.OfAllRuns(Query.AnySeries), null),
        ];
        if (hasSites) all.Add(Labels("site", "Site", Query.Site, Query.Of(Query.AnySite), AnyOrNone));
        if (hasDatabase)
        {
            all.Add(Source(
                "database", "Database", DatasourceJson.DatabaseType, "Twin database", DatasourceJson.Database));
        }

        return all;
    }

    private static JsonObject Source(string name, string label, string plugin, string text, string uid) => new()
    {
        ["name"] = name,
        ["label"] = label,
        ["type"] = "datasource",
        ["query"] = plugin,
        ["regex"] = "/^Twin /",
        ["hide"] = 0,
        ["refresh"] = 1,
        ["multi"] = false,
        ["includeAll"] = false,
        ["skipUrlSync"] = false,
        ["current"] = new JsonObject { ["selected"] = true, ["text"] = text, ["value"] = uid },
    };

    private static JsonObject Labels(string name, string title, string label, string selector, string? all) => new()
    {
        ["name"] = name,
        ["label"] = title,
        ["type"] = "query",
        ["datasource"] = DatasourceJson.Of(isSql: false),
        ["query"] = new JsonObject
        {
            ["query"] = $"label_values({selector}, {label})", ["refId"] = "PrometheusVariableQueryEditor-VariableQuery",
        },
        ["hide"] = 0,
        ["refresh"] = 2,
        ["sort"] = 1,
        ["multi"] = all is not null,
        ["includeAll"] = all is not null,
        ["allValue"] = all,
        ["skipUrlSync"] = false,
        ["current"] = all is not null
            ? new JsonObject { ["selected"] = true, ["text"] = "All", ["value"] = "$__all" }
            : new JsonObject(),
    };
}
