namespace Twin.Telemetry.Grafana;

/// <summary>One picture of a dashboard.</summary>
public sealed record Panel
{
    /// <summary>What it shows, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What it means and where it comes from.</summary>
    public required string Description { get; init; }

    /// <summary>How it is drawn.</summary>
    public required PanelKind Kind { get; init; }

    /// <summary>The time that it speaks of.</summary>
    public required Clock Clock { get; init; }

    /// <summary>Unit by the id that Grafana gives it: watt, s, percentunit.</summary>
    public required string Unit { get; init; }

    /// <summary>What it asks for.</summary>
    public required IReadOnlyList<PanelQuery> Queries { get; init; }

    /// <summary>Columns of the grid of 24.</summary>
    public int Width { get; init; } = 12;

    /// <summary>Rows of the grid.</summary>
    public int Height { get; init; } = 8;

    /// <summary>Least value of the axis; none: what is there.</summary>
    public double? Least { get; init; }

    /// <summary>Greatest value of the axis; none: what is there.</summary>
    public double? Most { get; init; }

    /// <summary>Digits behind the point; none: Grafana chooses.</summary>
    public int? Decimals { get; init; }

    /// <summary>Levels with a colour, least first; empty: one colour for each series.</summary>
    public IReadOnlyList<Threshold> Thresholds { get; init; } = [];

    /// <summary>Colours of series by their name, the same in every dashboard.</summary>
    public IReadOnlyDictionary<string, string> Colours { get; init; } = new Dictionary<string, string>();

    /// <summary>Words for values: a state by its number.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    /// <summary>Why a world may have no such series; none: every world has it, and an empty panel is a
    /// failure.</summary>
    public string? AbsentBecause { get; init; }

    /// <summary>Uid of the dashboard that a click leads to; none: nowhere.</summary>
    public string? LeadsTo { get; init; }
}
