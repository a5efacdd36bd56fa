namespace Twin.Telemetry.Prometheus;

/// <summary>What a scrape is answered with.</summary>
/// <param name="Status">HTTP status: 200, or 503 where nothing could be collected in time.</param>
/// <param name="ContentType">Its content type.</param>
/// <param name="ContentEncoding"><c>gzip</c>, or null.</param>
/// <param name="Body">The text.</param>
/// <remarks>The answer varies by Accept and Accept-Encoding: say so in <c>Vary</c>.</remarks>
public sealed record MetricsAnswer(
    int Status, string ContentType, string? ContentEncoding, ReadOnlyMemory<byte> Body);
