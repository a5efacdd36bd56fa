using System.Text.Json.Serialization.Metadata;
using Twin.Domain;
using Twin.Host.Output;
using Twin.Telemetry;

namespace Twin.Host.Commands;

/// <summary>What every verb is given besides its own options.</summary>
internal sealed record VerbContext
{
    /// <summary>Where to write.</summary>
    public required Terminal Terminal { get; init; }

    /// <summary>Whether standard output gets one JSON document and nothing else.</summary>
    public required bool Json { get; init; }

    /// <summary>Whether progress and notes are unwanted; errors are shown all the same.</summary>
    public required bool Quiet { get; init; }

    /// <summary>Whether the user asked to stop.</summary>
    public required StopSignal Stop { get; init; }

    /// <summary>The wall clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Shows the process to a collector; null where the environment names none.</summary>
    public TwinTelemetry? Telemetry { get; init; }

    /// <summary>Writes the verb's answer as JSON.</summary>
    public void WriteJson<T>(T document, JsonTypeInfo<T> type) => JsonOutput.Write(Terminal.Out, document, type);

    /// <summary>Shows errors of the input, and warnings.</summary>
    /// <returns>2, or 0 when there are only warnings.</returns>
    public int Report(IReadOnlyCollection<InputError> errors) => ErrorReport.Write(Terminal, Json, errors);

    /// <summary>Shows one error of the input.</summary>
    /// <returns>2.</returns>
    public int Report(InputError error) => Report([error]);

    /// <summary>Tells the user something on standard error, unless quiet was asked for.</summary>
    public void Note(string text)
    {
        if (!Quiet) Terminal.Error.WriteLine(text);
    }
}
