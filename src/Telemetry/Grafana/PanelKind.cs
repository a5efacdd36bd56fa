namespace Twin.Telemetry.Grafana;

/// <summary>How a panel draws what it asks for.</summary>
public enum PanelKind
{
    /// <summary>One number, the latest.</summary>
    Stat,

    /// <summary>One number on an arc between two ends.</summary>
    Gauge,

    /// <summary>Lines over time.</summary>
    Lines,

    /// <summary>Lines on top of each other: parts of a whole.</summary>
    Stack,

    /// <summary>One bar for each series, the latest value.</summary>
    Bars,

    /// <summary>A state for each series over time.</summary>
    States,

    /// <summary>One row for each series, the latest value.</summary>
    Table,
}
