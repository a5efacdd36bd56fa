using System.Text.Json;
using Twin.Host.Output;
using Twin.Storage;

namespace Twin.Host.Api;

/// <summary>Who did what to a run: its inputs in order, each checked against its link.</summary>
/// <param name="Inputs">A page of them.</param>
/// <param name="Next">Sequence number of the next page's first; null after the last.</param>
internal sealed record AuditList(IReadOnlyList<AuditLine> Inputs, long? Next)
{
    private const int PageMax = 1000;

    /// <summary>Longest part that is told. Unit: characters.</summary>
    private const int PartMax = 4096;

    /// <summary>Reads a page.</summary>
    /// <param name="reader">The run.</param>
    /// <param name="first">Sequence number of the first input wanted.</param>
    public static AuditList Of(RunReader reader, long first)
    {
        List<AuditLine> lines = [];
        foreach (var entry in reader.Inputs(first))
        {
            if (lines.Count == PageMax) return new AuditList(lines, entry.Sequence);
            lines.Add(LineOf(entry, reader.Info.From));
        }

        return new AuditList(lines, null);
    }

    private static AuditLine LineOf(in JournalEntry entry, DateOnly from)
    {
        var link = Convert.ToHexStringLower(entry.Link.Span);
        var at = SimTime.Text(from, entry.AtMicros);
        if (entry.Format != PayloadFormat.Json)
        {
            return new AuditLine(entry.Sequence, entry.Manifest, at, entry.AtMicros, null, null, null, null, link);
        }

        using var json = JsonDocument.Parse(entry.Payload);
        string? Text(string name) =>
            json.RootElement.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.String
                ? part.GetString()
                : null;
        return new AuditLine(
            entry.Sequence, entry.Manifest, at, entry.AtMicros, Text("principal"), Text("reason"), Text("receivedAt"),
            Rest(json.RootElement), link);
    }

    private static JsonElement Rest(JsonElement payload)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            foreach (var part in payload.EnumerateObject())
            {
                if (part.Name is "principal" or "reason" or "receivedAt") continue;
                if (part.Value.ValueKind == JsonValueKind.Object || part.Value.GetRawText().Length > PartMax) continue;
                part.WriteTo(json);
            }

            json.WriteEndObject();
        }

        using var rest = JsonDocument.Parse(stream.ToArray());
        return rest.RootElement.Clone();
    }
}
