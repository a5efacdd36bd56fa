using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Twin.Telemetry.Grafana;

/// <summary>A dashboard as the JSON that Grafana reads.</summary>
/// <remarks>
/// Shape: pure; the same dashboard gives the same bytes. Model: the classic schema, version 42; Grafana 13 moves it on
/// when it loads it. Source: Grafana Labs, @grafana/schema 13.2.3, dashboard and panelcfg types.
/// </remarks>
public static class DashboardJson
{
    /// <summary>Version of the schema.</summary>
    public const int SchemaVersion = 42;

    private static readonly JsonSerializerOptions _indented = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes it.</summary>
    /// <param name="dashboard">The dashboard.</param>
    /// <returns>Indented, ends with a line feed.</returns>
    public static string Of(Dashboard dashboard)
    {
        ArgumentNullException.ThrowIfNull(dashboard);
        var json = new JsonObject
        {
            ["uid"] = dashboard.Uid,
            ["title"] = dashboard.Title,
            ["description"] = dashboard.Description,
            ["tags"] = new JsonArray("twin"),
            ["schemaVersion"] = SchemaVersion,
            ["editable"] = false,
            ["fiscalYearStartMonth"] = 0,
            ["graphTooltip"] = 1,
            ["timezone"] = "utc",
            ["refresh"] = dashboard.Refresh,
            ["time"] = new JsonObject { ["from"] = dashboard.From, ["to"] = dashboard.To },
            ["timepicker"] = new JsonObject(),
            ["links"] = new JsonArray(Links()),
            ["annotations"] = new JsonObject { ["list"] = AnnotationJson.All() },
            ["templating"] = new JsonObject { ["list"] = VariableJson.All(dashboard.HasSites, dashboard.HasDatabase) },
            ["panels"] = Rows(dashboard),
        };
        return json.ToJsonString(_indented) + "\n";
    }

    private static JsonObject Links() => new()
    {
        ["title"] = "Twin",
        ["type"] = "dashboards",
        ["tags"] = new JsonArray("twin"),
        ["asDropdown"] = true,
        ["includeVars"] = true,
        ["keepTime"] = true,
        ["icon"] = "external link",
        ["targetBlank"] = false,
        ["tooltip"] = "",
        ["url"] = "",
    };

    private static JsonArray Rows(Dashboard dashboard)
    {
        var panels = new JsonArray();
        var (y, id) = (0, 1);
        foreach (var row in dashboard.Rows)
        {
            var heading = new JsonObject
            {
                ["id"] = id++,
                ["type"] = "row",
                ["title"] = row.Title,
                ["collapsed"] = !row.IsOpen,
                ["gridPos"] = Place(0, y++, PanelGrid.Columns, 1),
            };
            panels.Add(heading);
            var inside = new JsonArray();
            foreach (var (panel, left, down) in PanelGrid.Of(row.Panels))
            {
                var place = Place(left, y + down, panel.Width, panel.Height);
                (row.IsOpen ? panels : inside).Add(PanelJson.Of(panel, id++, place));
            }

            heading["panels"] = inside;
            y += PanelGrid.HeightOf(row.Panels);
        }

        return panels;
    }

    private static JsonObject Place(int x, int y, int width, int height) =>
        new() { ["h"] = height, ["w"] = width, ["x"] = x, ["y"] = y };
}
