namespace Twin.Telemetry.Grafana;

/// <summary>What a panel asks for.</summary>
/// <param name="Expression">PromQL over the variables of the dashboard, or SQL over the macros of Grafana.</param>
/// <param name="Legend">Name of a series, labels in double braces; of SQL the columns that are shown, one named in
/// braces where its texts name the series.</param>
public sealed record PanelQuery(string Expression, string Legend)
{
    /// <summary>Whether the expression is SQL for the database.</summary>
    public bool IsSql { get; init; }
}
