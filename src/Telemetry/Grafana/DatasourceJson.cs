using System.Text.Json.Nodes;

namespace Twin.Telemetry.Grafana;

/// <summary>Where a query goes.</summary>
internal static class DatasourceJson
{
    /// <summary>Uid of the database in the provisioning of data sources.</summary>
    public const string Database = "twin-db";

    /// <summary>Grafana's plugin for PostgreSQL.</summary>
    public const string DatabaseType = "grafana-postgresql-datasource";

    /// <summary>The server or the database that the reader chose.</summary>
    /// <param name="isSql">Whether the query is SQL.</param>
    public static JsonObject Of(bool isSql) => isSql
        ? new JsonObject { ["type"] = DatabaseType, ["uid"] = "${database}" }
        : new JsonObject { ["type"] = "prometheus", ["uid"] = "${datasource}" };
}
