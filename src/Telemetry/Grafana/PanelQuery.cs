namespace Twin.Telemetry.Grafana;

/// <summary>What a panel asks for.</summary>
/// <param name="Expression">PromQL over the variables of the dashboard, or SQL over the macros of Grafana.</param>
/// <param name="Legend">Name of a series; labels stand in double braces.</param>
public sealed record PanelQuery(string Expression, string Legend)
{
    /// <summary>Whether the expression is SQL for the database.</summary>
    public bool IsSql { get; init; }
}
