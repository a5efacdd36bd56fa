using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Twin.Host.Commands;
using Twin.Telemetry;
using Twin.Telemetry.Push;

namespace Twin.Host.Telemetry;

/// <summary>Runs a verb inside a span and with telemetry, where the environment names a collector.</summary>
internal static class VerbTelemetry
{
    /// <summary>Runs a verb.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="parsed">Its command line.</param>
    /// <param name="context">Where it runs.</param>
    /// <returns>Its exit code.</returns>
    public static int Run(Verb verb, ParseResult parsed, VerbContext context)
    {
        if (!TwinTelemetry.IsPushed) return verb.Run(parsed, context);
        using var telemetry = new TwinTelemetry(new TelemetryOptions
        {
            Version = Installation.Version,
            Instance = string.Create(
                CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}"),
        });
        using var span = Spans.Source.StartActivity($"twin {verb.Name}");
        var code = verb.Run(parsed, context with { Telemetry = telemetry });
        span?.SetTag("process.exit.code", code);
        if (code != ExitCode.Good) span?.SetStatus(ActivityStatusCode.Error);
        return code;
    }
}
