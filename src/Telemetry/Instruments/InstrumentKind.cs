namespace Twin.Telemetry.Instruments;

/// <summary>How the numbers of an instrument add up.</summary>
public enum InstrumentKind
{
    /// <summary>Rises only; a restart begins at 0.</summary>
    Counter,

    /// <summary>Rises and falls, and adds up over attributes.</summary>
    UpDownCounter,

    /// <summary>Stands where it stands.</summary>
    Gauge,

    /// <summary>Counts by size.</summary>
    Histogram,
}
