namespace Twin.Telemetry.Grafana;

/// <summary>One question and the panels that answer it.</summary>
public sealed record Dashboard
{
    /// <summary>Identity in links; fixed for life.</summary>
    public required string Uid { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>The question that it answers.</summary>
    public required string Description { get; init; }

    /// <summary>Its rows, top down.</summary>
    public required IReadOnlyList<PanelRow> Rows { get; init; }

    /// <summary>Begin of the time range in Grafana's words.</summary>
    public string From { get; init; } = "now-15m";

    /// <summary>End of the time range.</summary>
    public string To { get; init; } = "now";

    /// <summary>How often it asks anew; empty: never by itself.</summary>
    public string Refresh { get; init; } = "5s";

    /// <summary>Whether its queries depend on a site.</summary>
    public bool HasSites { get; init; }

    /// <summary>Whether it asks the database too.</summary>
    public bool HasDatabase => Panels.Any(panel => panel.Queries.Any(query => query.IsSql));

    /// <summary>All its panels.</summary>
    public IEnumerable<Panel> Panels => Rows.SelectMany(row => row.Panels);
}
