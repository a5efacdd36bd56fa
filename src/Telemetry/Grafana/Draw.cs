using Twin.Telemetry.Grafana.Dashboards;

namespace Twin.Telemetry.Grafana;

/// <summary>Panels of the usual sizes.</summary>
internal static class Draw
{
    private const int StatWidth = 3, StatHeight = 4;

    /// <summary>One number.</summary>
    public static Panel Stat(Clock clock, string title, string description, string unit, string expression) =>
        Of(PanelKind.Stat, clock, title, description, unit, (expression, title)) with
        {
            Width = StatWidth,
            Height = StatHeight,
        };

    /// <summary>One share between nothing and all.</summary>
    public static Panel Share(Clock clock, string title, string description, string expression) =>
        Of(PanelKind.Gauge, clock, title, description, Unit.Share, (expression, title)) with
        {
            Width = StatWidth,
            Height = StatHeight,
            Least = 0,
            Most = 1,
        };

    /// <summary>Lines over time.</summary>
    public static Panel Lines(
        Clock clock, string title, string description, string unit,
        params (string Expression, string Legend)[] queries) =>
        Of(PanelKind.Lines, clock, title, description, unit, queries);

    /// <summary>Parts of a whole over time.</summary>
    public static Panel Stack(
        Clock clock, string title, string description, string unit,
        params (string Expression, string Legend)[] queries) =>
        Of(PanelKind.Stack, clock, title, description, unit, queries) with { Least = 0 };

    /// <summary>The latest value of each, as bars.</summary>
    public static Panel Bars(
        Clock clock, string title, string description, string unit, string expression, string legend) =>
        Of(PanelKind.Bars, clock, title, description, unit, (expression, legend));

    /// <summary>The latest value of each, as a table.</summary>
    public static Panel Table(Clock clock, string title, string description, string unit, string expression) =>
        Of(PanelKind.Table, clock, title, description, unit, (expression, ""));

    /// <summary>States over time.</summary>
    public static Panel States(
        Clock clock, string title, string description, string expression, string legend,
        IReadOnlyDictionary<string, string> words) =>
        Of(PanelKind.States, clock, title, description, Unit.None, (expression, legend)) with
        {
            Width = PanelGrid.Columns,
            Height = 5,
            Words = words,
        };

    /// <summary>The same panel over the database: its expressions are SQL.</summary>
    public static Panel FromSql(Panel panel) => panel with
    {
        Queries = [.. panel.Queries.Select(query => query with { IsSql = true })],
        AbsentBecause = Absent.NotInSql,
    };

    private static Panel Of(
        PanelKind kind, Clock clock, string title, string description, string unit,
        params (string Expression, string Legend)[] queries) => new()
        {
            Kind = kind,
            Clock = clock,
            Title = title,
            Description = description,
            Unit = unit,
            Queries = [.. queries.Select(query => new PanelQuery(query.Expression, query.Legend))],
        };
}
