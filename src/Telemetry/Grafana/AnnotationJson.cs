using System.Text.Json.Nodes;

namespace Twin.Telemetry.Grafana;

/// <summary>What happened, as marks in every panel.</summary>
internal static class AnnotationJson
{
    private const string OwnMarks = "fork|severance|note";

    private static readonly (string Name, string Colour, string Expression, string Text)[] _marks =
    [
        ("Commands", "blue", Given($"{Metric.CommandKind}!~\"{OwnMarks}\""), Label(Metric.CommandKind)),
        ("Forks", "purple", Given($"{Metric.CommandKind}=\"fork\""), Label(Query.Run)),
        ("Severance", "red", Given($"{Metric.CommandKind}=\"severance\""), Label(Query.Run)),
        ("Notes", "yellow", Given($"{Metric.CommandKind}=\"note\""), Label(Query.Run)),
        ("Breakdowns", "orange", Risen(Query.Of(Metric.RobotFailures)), Label(Query.Site)),
        ("Changes of regime", "green",
            $"changes({Query.Of(Metric.Regime)}[$__rate_interval]) > 0 and {Query.Of(Metric.Regime)} == 1",
            Label(Metric.RegimeName)),
    ];

    /// <summary>Writes them.</summary>
    public static JsonArray All()
    {
        var all = new JsonArray(new JsonObject
        {
            ["builtIn"] = 1,
            ["datasource"] = new JsonObject { ["type"] = "grafana", ["uid"] = "-- Grafana --" },
            ["enable"] = true,
            ["hide"] = true,
            ["iconColor"] = "rgba(0, 211, 255, 1)",
            ["name"] = "Annotations & Alerts",
            ["type"] = "dashboard",
        });
        foreach (var (name, colour, expression, text) in _marks)
        {
            all.Add(new JsonObject
            {
                ["datasource"] = DatasourceJson.Of(isSql: false),
                ["enable"] = name != "Breakdowns",
                ["hide"] = false,
                ["iconColor"] = colour,
                ["name"] = name,
                ["expr"] = expression,
                ["titleFormat"] = name,
                ["textFormat"] = text,
                ["useValueForTime"] = false,
            });
        }

        return all;
    }

    private static string Given(string matcher) => Risen(Query.Of(Metric.CommandDuration + "_count", matcher));

    private static string Risen(string counter) => $"increase({counter}[$__rate_interval]) > 0";

    private static string Label(string label) => $"{{{{{label}}}}}";
}
