namespace Twin.Telemetry.Grafana.Dashboards;

/// <summary>Names of series by their labels.</summary>
internal static class Legend
{
    /// <summary>The labels side by side.</summary>
    /// <param name="labels">The labels.</param>
    public static string Of(params string[] labels) => string.Join(' ', labels.Select(label => $"{{{{{label}}}}}"));
}
