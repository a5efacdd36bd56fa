namespace Twin.Telemetry.Push;

/// <summary>Whether the standard variables of OpenTelemetry ask for a push.</summary>
/// <remarks>Source: OpenTelemetry specification, "Environment Variable Specification" and "OTLP Exporter
/// Configuration". Endpoint, protocol, headers, timeouts, sampler and limits are read by the SDK itself.</remarks>
internal static class Otlp
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT", Disabled = "OTEL_SDK_DISABLED";

    /// <summary>Whether anything is pushed.</summary>
    public static bool IsOn => IsOnFor("METRICS") || IsOnFor("TRACES") || IsOnFor("LOGS");

    /// <summary>Whether one signal is pushed: an endpoint is named, and no variable says otherwise.</summary>
    /// <param name="signal">METRICS, TRACES or LOGS.</param>
    public static bool IsOnFor(string signal)
    {
        if (string.Equals(Value(Disabled), "true", StringComparison.OrdinalIgnoreCase)) return false;
        if (Value($"OTEL_{signal}_EXPORTER") is { Length: > 0 } exporter && exporter != "otlp") return false;
        return Value(Endpoint) is { Length: > 0 } || Value($"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT") is { Length: > 0 };
    }

    /// <summary>The name of the service, where a variable says it.</summary>
    public static string? Service => Value("OTEL_SERVICE_NAME") is { Length: > 0 } name ? name : null;

    private static string? Value(string name) => Environment.GetEnvironmentVariable(name);
}
