using System.Globalization;
using System.Text.Json;
using Twin.Host.Runs;
using Twin.Storage;

namespace Twin.Host.Serve;

/// <summary>What the journal keeps of a command: who, why, when, and its parts.</summary>
internal static class CommandPayload
{
    /// <summary>Writes it.</summary>
    /// <param name="command">The command.</param>
    /// <param name="parts">Writes what is its own.</param>
    public static byte[] Of(RunCommand command, Action<Utf8JsonWriter>? parts = null) =>
        Of(command.Principal, command.Body.Reason, command.ReceivedAt, json =>
        {
            if (command.IdempotencyKey is { } key)
            {
                json.WriteString("idempotencyKey", key);
                json.WriteString("bodyHash", command.BodyHash.ToString("x32", CultureInfo.InvariantCulture));
            }

            parts?.Invoke(json);
        });

    /// <summary>The input that says a server took the run under its clock.</summary>
    /// <param name="pace">The clock.</param>
    /// <param name="receivedAt">When, on the wall clock.</param>
    public static NewInput Served(RunPace pace, DateTimeOffset receivedAt) => new(
        InputNames.Served,
        Of("serve", null, receivedAt, json =>
        {
            json.WriteString("clock", pace.IsLive ? "live" : "paced");
            json.WriteNumber("speed", pace.Speed);
        }));

    private static byte[] Of(
        string principal, string? reason, DateTimeOffset receivedAt, Action<Utf8JsonWriter> parts)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            json.WriteString("principal", principal);
            json.WriteString("reason", reason ?? string.Empty);
            json.WriteString("receivedAt", receivedAt.UtcDateTime);
            parts(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
