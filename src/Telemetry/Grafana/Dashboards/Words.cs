namespace Twin.Telemetry.Grafana.Dashboards;

/// <summary>Words for numbers.</summary>
internal static class Words
{
    /// <summary>A member of a state set that is the current one.</summary>
    public static IReadOnlyDictionary<string, string> Held { get; } =
        new Dictionary<string, string> { ["1"] = "holds" };
}
