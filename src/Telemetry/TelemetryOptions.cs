namespace Twin.Telemetry;

/// <summary>How a process shows itself.</summary>
public sealed record TelemetryOptions
{
    /// <summary>Most series of one instrument, those of all runs since the process began together. The SDK's own limit
    /// of 2,000 would merge what is beyond; it takes memory for as many at once, about 105 bytes each.</summary>
    public const int SeriesMax = 1 << 14;

    /// <summary>The same of an instrument with hundreds of series a run: one a robot, or one a stored series.</summary>
    public const int WideSeriesMax = 200_000;

    /// <summary>Most metric streams: instruments of all meters together.</summary>
    public const int StreamsMax = 1_000;

    /// <summary>Name of the service, unless <c>OTEL_SERVICE_NAME</c> says another.</summary>
    public const string Service = "twin";

    /// <summary>The build.</summary>
    public required string Version { get; init; }

    /// <summary>Which instance this is: host and port, or a run.</summary>
    public required string Instance { get; init; }
}
