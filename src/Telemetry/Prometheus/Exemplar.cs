namespace Twin.Telemetry.Prometheus;

/// <summary>One case behind a number, with the trace that tells it.</summary>
/// <param name="Labels">Trace and span, names and values.</param>
/// <param name="Value">What was measured.</param>
/// <param name="UnixSeconds">When. Unit: s of wall time.</param>
public sealed record Exemplar(
    IReadOnlyList<KeyValuePair<string, string>> Labels, double Value, double UnixSeconds);
