using System.Text.Json.Nodes;

namespace Twin.Telemetry.Grafana;

/// <summary>A panel as the JSON that Grafana reads.</summary>
internal static class PanelJson
{
    /// <summary>Most series of which a plain list as legend can be read.</summary>
    private const int ListedMax = 3;

    /// <summary>Writes it.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="id">Its number in the dashboard.</param>
    /// <param name="place">Its place in the grid.</param>
    public static JsonObject Of(Panel panel, int id, JsonObject place)
    {
        var json = new JsonObject
        {
            ["id"] = id,
            ["type"] = TypeOf(panel.Kind),
            ["title"] = $"{panel.Title} ({ClockOf(panel.Clock)})",
            ["description"] = Description(panel),
            ["datasource"] = DatasourceJson.Of(panel.Queries[0].IsSql),
            ["gridPos"] = place,
            ["targets"] = Targets(panel),
            ["fieldConfig"] = new JsonObject { ["defaults"] = Defaults(panel), ["overrides"] = Overrides(panel) },
            ["options"] = Options(panel),
        };
        if (panel.LeadsTo is { } uid) json["links"] = new JsonArray(LinkTo(uid));
        return json;
    }

    private static string ClockOf(Clock clock) => clock == Clock.Simulated ? "sim" : "wall";

    private static string Description(Panel panel)
    {
        var clock = panel.Clock == Clock.Simulated ? "Simulated time." : "Wall time.";
        var absent = WhyEmpty(panel) is { } reason ? $" Empty where {reason}." : "";
        return $"{panel.Description} {clock}{absent}";
    }

    private static string TypeOf(PanelKind kind) => kind switch
    {
        PanelKind.Stat => "stat",
        PanelKind.Gauge => "gauge",
        PanelKind.Bars => "bargauge",
        PanelKind.States => "state-timeline",
        PanelKind.Table => "table",
        _ => "timeseries",
    };

    private static JsonArray Targets(Panel panel)
    {
        var targets = new JsonArray();
        for (var i = 0; i < panel.Queries.Count; i++)
        {
            var query = panel.Queries[i];
            var target = new JsonObject
            {
                ["refId"] = ((char)('A' + i)).ToString(), ["datasource"] = DatasourceJson.Of(query.IsSql),
            };
            if (query.IsSql)
            {
                target["rawSql"] = query.Expression;
                target["rawQuery"] = true;
                target["format"] = panel.Kind is PanelKind.Table or PanelKind.States ? "table" : "time_series";
            }
            else
            {
                target["expr"] = query.Expression;
                target["legendFormat"] = query.Legend;
                target["editorMode"] = "code";
                target["range"] = panel.Kind != PanelKind.Table;
                target["instant"] = panel.Kind == PanelKind.Table;
                if (panel.Kind == PanelKind.Table) target["format"] = "table";
            }

            targets.Add(target);
        }

        return targets;
    }

    private static JsonObject Defaults(Panel panel)
    {
        var defaults = new JsonObject { ["unit"] = panel.Unit, ["mappings"] = Words(panel) };
        if (panel.Least is { } least) defaults["min"] = least;
        if (panel.Most is { } most) defaults["max"] = most;
        if (panel.Decimals is { } decimals) defaults["decimals"] = decimals;
        if (WhyEmpty(panel) is { } reason) defaults["noValue"] = reason;
        defaults["color"] = new JsonObject { ["mode"] = ColourMode(panel) };
        defaults["thresholds"] = Thresholds(panel);
        if (Custom(panel.Kind) is { } custom) defaults["custom"] = custom;
        return defaults;
    }

    /// <summary>A rate over simulated time needs simulated time to pass, whatever else the panel needs.</summary>
    private static string? WhyEmpty(Panel panel)
    {
        const string Stands = "the world stands still";
        var isRate = panel.Queries.All(
            query => query.Expression.Contains(SimulatedRate.Recorded, StringComparison.Ordinal));
        return isRate ? panel.AbsentBecause is { } reason ? $"{reason}, or {Stands}" : Stands : panel.AbsentBecause;
    }

    private static string ColourMode(Panel panel) =>
        panel.Thresholds.Count > 0 ? "thresholds" : "palette-classic-by-name";

    private static JsonArray Words(Panel panel)
    {
        if (panel.Words.Count == 0) return [];
        var options = new JsonObject();
        var index = 0;
        foreach (var (value, word) in panel.Words)
            options[value] = new JsonObject { ["text"] = word, ["index"] = index++ };
        return [new JsonObject { ["type"] = "value", ["options"] = options }];
    }

    private static JsonObject Thresholds(Panel panel)
    {
        IReadOnlyList<Threshold> levels = panel.Thresholds.Count > 0 ? panel.Thresholds : [new(null, "green")];
        var steps = new JsonArray();
        foreach (var level in levels)
            steps.Add(new JsonObject { ["color"] = level.Colour, ["value"] = level.From });
        return new JsonObject { ["mode"] = "absolute", ["steps"] = steps };
    }

    private static JsonObject? Custom(PanelKind kind) => kind switch
    {
        PanelKind.Lines or PanelKind.Stack => new JsonObject
        {
            ["drawStyle"] = "line",
            ["lineWidth"] = 1,
            ["fillOpacity"] = kind == PanelKind.Stack ? 20 : 10,
            ["showPoints"] = "never",
            ["spanNulls"] = false,
            ["stacking"] = new JsonObject { ["group"] = "A", ["mode"] = kind == PanelKind.Stack ? "normal" : "none" },
        },
        PanelKind.States => new JsonObject { ["fillOpacity"] = 70, ["lineWidth"] = 0 },
        _ => null,
    };

    private static JsonArray Overrides(Panel panel)
    {
        var overrides = new JsonArray();
        foreach (var (name, colour) in panel.Colours)
        {
            overrides.Add(new JsonObject
            {
                ["matcher"] = new JsonObject { ["id"] = "byName", ["options"] = name },
                ["properties"] = new JsonArray(new JsonObject
                {
                    ["id"] = "color",
                    ["value"] = new JsonObject { ["mode"] = "fixed", ["fixedColor"] = colour },
                }),
            });
        }

        return overrides;
    }

    private static JsonObject Options(Panel panel) => panel.Kind switch
    {
        PanelKind.Stat => new JsonObject
        {
            ["colorMode"] = panel.Thresholds.Count > 0 ? "background" : "value",
            ["graphMode"] = "area",
            ["justifyMode"] = "auto",
            ["orientation"] = "auto",
            ["textMode"] = panel.Queries.Count > 1 ? "value_and_name" : "auto",
            ["reduceOptions"] = Latest(),
        },
        PanelKind.Gauge => new JsonObject
        {
            ["orientation"] = "auto",
            ["showThresholdLabels"] = false,
            ["showThresholdMarkers"] = true,
            ["reduceOptions"] = Latest(),
        },
        PanelKind.Bars => new JsonObject
        {
            ["displayMode"] = "gradient",
            ["orientation"] = "horizontal",
            ["showUnfilled"] = true,
            ["valueMode"] = "color",
            ["reduceOptions"] = Latest(),
        },
        PanelKind.States => new JsonObject
        {
            ["alignValue"] = "left",
            ["mergeValues"] = true,
            ["rowHeight"] = 0.9,
            ["showValue"] = "auto",
            ["legend"] = Legend("list", []),
            ["tooltip"] = new JsonObject { ["mode"] = "single", ["sort"] = "none" },
        },
        PanelKind.Table => new JsonObject { ["cellHeight"] = "sm", ["showHeader"] = true },
        _ => new JsonObject
        {
            ["legend"] = HasManySeries(panel) ? Legend("table", ["min", "mean", "max"]) : Legend("list", []),
            ["tooltip"] = new JsonObject { ["mode"] = "multi", ["sort"] = "desc" },
        },
    };

    private static bool HasManySeries(Panel panel) => panel.Queries.Count > ListedMax
        || panel.Queries[0].Legend.Contains("{{", StringComparison.Ordinal);

    private static JsonObject Latest() => new()
    {
        ["calcs"] = new JsonArray("lastNotNull"), ["fields"] = "", ["values"] = false,
    };

    private static JsonObject Legend(string mode, string[] figures) => new()
    {
        ["calcs"] = new JsonArray([.. figures.Select(figure => JsonValue.Create(figure))]),
        ["displayMode"] = mode,
        ["placement"] = "bottom",
        ["showLegend"] = true,
    };

    private static JsonObject LinkTo(string uid) => new()
    {
        ["title"] = "Details",
        ["url"] = $"/d/{uid}?${{__url_time_range}}&${{__all_variables}}",
        ["targetBlank"] = false,
    };
}
