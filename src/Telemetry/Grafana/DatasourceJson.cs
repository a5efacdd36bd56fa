using System.Text.Json.Nodes;

namespace Twin.Telemetry.Grafana;

/// <summary>Where a query goes.</summary>
internal static class DatasourceJson
{
    /// <summary>Uid of the database in the provisioning of data sources.</summary>
    public const string Database = "twin-db";

    /// <summary>The server that the reader chose, or the database.</summary>
    /// <param name="isSql">Whether the query is SQL.</param>
    public static JsonObject Of(bool isSql) => isSql
        ? new JsonObject { ["type"] = "grafana-postgresql-datasource", ["uid"] = Database }
        : new JsonObject { ["type"] = "prometheus", ["uid"] = "${datasource}" };
}
