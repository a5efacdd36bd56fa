namespace Twin.Telemetry.Grafana.Dashboards;

/// <summary>Colours of what robots do, the same everywhere.</summary>
internal static class RobotColours
{
    /// <summary>By state.</summary>
    public static IReadOnlyDictionary<string, string> ByState { get; } = new SortedDictionary<string, string>
    {
        ["charging"] = "blue",
        ["down"] = "red",
        ["failed"] = "red",
        ["idle"] = "#8e8e8e",
        ["moving"] = "light-green",
        ["in-repair"] = "orange",
        ["up"] = "green",
        ["waiting"] = "yellow",
        ["working"] = "green",
    };
}
