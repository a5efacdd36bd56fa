namespace Twin.Telemetry;

/// <summary>How a process shows itself.</summary>
public sealed record TelemetryOptions
{
    /// <summary>Most series of one instrument. The SDK's own limit of 2,000 would merge what is beyond.</summary>
    public const int SeriesMax = 200_000;

    /// <summary>Most metric streams: instruments of all meters together.</summary>
    public const int StreamsMax = 1_000;

    /// <summary>Name of the service, unless <c>OTEL_SERVICE_NAME</c> says another.</summary>
    public const string Service = "twin";

    /// <summary>The build.</summary>
    public required string Version { get; init; }

    /// <summary>Which instance this is: host and port, or a run.</summary>
    public required string Instance { get; init; }

    /// <summary>Where log lines go beside a collector, one JSON object a line; null for nowhere.</summary>
    public TextWriter? LogTo { get; init; }
}
