using System.Text;
using System.Text.Json;
using Twin.Host.Output;

namespace Twin.Host.Serve;

/// <summary>Writes an event as the stream carries it.</summary>
internal static class EventFrame
{
    /// <summary>Longest payload that is told; what is longer is named only. Unit: B.</summary>
    private const int PayloadBytesMax = 16 << 10;

    private static readonly JsonWriterOptions _writing = new() { SkipValidation = false };

    /// <summary>Writes an event.</summary>
    /// <param name="cursor">Its place, which is its id.</param>
    /// <param name="from">The day at which simulated time is zero.</param>
    /// <param name="isInput">Whether it came from outside.</param>
    /// <param name="manifest">Name with version.</param>
    /// <param name="atMicros">Unit: µs of simulated time.</param>
    /// <param name="payload">Its payload.</param>
    public static RunEvent Of(
        EventCursor cursor, DateOnly from, bool isInput, string manifest, long atMicros, ReadOnlySpan<byte> payload)
    {
        using MemoryStream stream = new();
        Put(stream, $"id: {cursor}\nevent: {(isInput ? "input" : "output")}\ndata: ");
        using (Utf8JsonWriter json = new(stream, _writing))
        {
            json.WriteStartObject();
            json.WriteString("id", cursor.ToString());
            json.WriteString("name", manifest);
            json.WriteString("at", SimTime.Text(from, atMicros));
            json.WriteNumber("atMicros", atMicros);
            json.WritePropertyName("data");
            WritePayload(json, payload);
            json.WriteEndObject();
        }

        Put(stream, "\n\n");
        return new RunEvent(cursor.Inputs, cursor.Outputs, stream.ToArray());
    }

    private static void WritePayload(Utf8JsonWriter json, ReadOnlySpan<byte> payload)
    {
        if (payload.Length > 0 && payload[0] == (byte)'{' && payload.Length <= PayloadBytesMax)
        {
            json.WriteRawValue(payload);
        }
        else if (payload.Length > 0 && payload[0] == (byte)'{') WriteSmallParts(json, payload);
        else json.WriteNullValue();
    }

    /// <summary>A command that brought a world is told without it.</summary>
    private static void WriteSmallParts(Utf8JsonWriter json, ReadOnlySpan<byte> payload)
    {
        using var document = JsonDocument.Parse(payload.ToArray());
        json.WriteStartObject();
        foreach (var part in document.RootElement.EnumerateObject())
        {
            if (part.Value.ValueKind == JsonValueKind.Object) continue;
            if (part.Value.GetRawText().Length <= PayloadBytesMax) part.WriteTo(json);
        }

        json.WriteEndObject();
    }

    private static void Put(MemoryStream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));
}
