using System.Text.Json;
using Twin.Storage;

namespace Twin.Host.Export;

/// <summary>Writes one stream of a journal as JSON Lines: one message a line.</summary>
internal static class JournalLines
{
    /// <summary>Writes `{sequence, manifest, atMicros, json | base64}` for each message.</summary>
    /// <param name="entries">The messages.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="fileName">The file's name.</param>
    public static ExportedFile Write(IEnumerable<JournalEntry> entries, string folder, string fileName)
    {
        using FileStream stream = new(Path.Combine(folder, fileName), FileMode.Create, FileAccess.Write);
        using Utf8JsonWriter json = new(stream);
        long rows = 0;
        foreach (JournalEntry entry in entries)
        {
            Write(json, entry);
            json.Flush();
            json.Reset();
            stream.WriteByte((byte)'\n');
            rows++;
        }

        return new ExportedFile(fileName, rows);
    }

    private static void Write(Utf8JsonWriter json, in JournalEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("sequence", entry.Sequence);
        json.WriteString("manifest", entry.Manifest);
        json.WriteNumber("atMicros", entry.AtMicros);
        if (entry.Format == PayloadFormat.Json)
        {
            json.WritePropertyName("json");
            json.WriteRawValue(entry.Payload.Span);
        }
        else
        {
            json.WriteBase64String("base64", entry.Payload.Span);
        }

        json.WriteEndObject();
    }
}
