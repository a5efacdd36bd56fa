namespace Twin.Telemetry.Grafana;

/// <summary>Units by the ids that Grafana gives them.</summary>
internal static class Unit
{
    /// <summary>A number without a unit.</summary>
    public const string None = "none";

    /// <summary>A count, shortened by thousands.</summary>
    public const string Count = "short";

    /// <summary>A share, shown in per cent.</summary>
    public const string Share = "percentunit";

    /// <summary>Power.</summary>
    public const string Watt = "watt";

    /// <summary>Energy.</summary>
    public const string Joule = "joule";

    /// <summary>A duration.</summary>
    public const string Second = "s";

    /// <summary>An instant, from seconds × 1000.</summary>
    public const string Instant = "dateTimeAsIso";

    /// <summary>Mass, from kilograms.</summary>
    public const string Kilogram = "masskg";

    /// <summary>A rate of mass.</summary>
    public const string KilogramPerSecond = "suffix:kg/s";

    /// <summary>Memory.</summary>
    public const string Byte = "bytes";

    /// <summary>Things per second.</summary>
    public const string PerSecond = "cps";
}
