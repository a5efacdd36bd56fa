using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Twin.Storage;

/// <summary>Writes what a run stores as CSV or JSON Lines; the same run gives the same bytes.</summary>
/// <remarks>
/// Times are UTC in ISO 8601, counted from the run's first day; beside them stands the exact count of microseconds.
/// Times beyond the year 9999 stay empty (CSV) or null (JSON). Binary payloads are Base64. A value that is not a
/// number is empty or null.
/// </remarks>
public static class RunExport
{
    private const string SeriesHeader = "time,timeMicros,series,tags,value";
    private const string MessageHeader = "sequence,time,timeMicros,manifest,format,payload,link";

    /// <summary>Writes one table into a file, which it makes or replaces; makes the folder if it is missing.</summary>
    /// <param name="reader">The run.</param>
    /// <param name="table">What to write.</param>
    /// <param name="format">How to write it.</param>
    /// <param name="path">The file.</param>
    /// <returns>Rows written.</returns>
    /// <exception cref="StorageException">The run is damaged, or the file cannot be written.</exception>
    public static long WriteFile(RunReader reader, ExportTable table, ExportFormat format, string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using FileStream file = new(path, FileMode.Create, FileAccess.Write);
            return Write(reader, table, format, file);
        }
        catch (Exception e) when (StorageErrors.From(e, path) is { } known)
        {
            throw known;
        }
    }

    /// <summary>Writes one table.</summary>
    /// <param name="reader">The run.</param>
    /// <param name="table">What to write.</param>
    /// <param name="format">How to write it.</param>
    /// <param name="target">Where to; receives UTF-8 text and is left open.</param>
    /// <returns>Rows written.</returns>
    /// <exception cref="StorageException">The run is damaged, or the target cannot be written.</exception>
    public static long Write(RunReader reader, ExportTable table, ExportFormat format, Stream target)
    {
        try
        {
            using StreamWriter writer = new(target, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true);
            IEnumerable<string> lines = table == ExportTable.Series
                ? SeriesLines(reader, format)
                : MessageLines(reader, table, format);
            string end = format == ExportFormat.Csv ? "\r\n" : "\n";
            if (format == ExportFormat.Csv)
                writer.Write((table == ExportTable.Series ? SeriesHeader : MessageHeader) + end);
            long rows = 0;
            foreach (string line in lines)
            {
                writer.Write(line);
                writer.Write(end);
                rows++;
            }

            return rows;
        }
        catch (Exception e) when (StorageErrors.From(e, "the export's target") is { } known)
        {
            throw known;
        }
    }

    private static IEnumerable<string> SeriesLines(RunReader reader, ExportFormat format)
    {
        Dictionary<int, SeriesName> names = reader.SeriesNames().ToDictionary(name => name.Id);
        foreach (SeriesRow row in reader.Series())
        {
            SeriesName name = names.GetValueOrDefault(row.SeriesId);
            string? time = Time(reader.Info.From, row.AtMicros);
            bool isNumber = double.IsFinite(row.Value);
            string value = row.Value.ToString("R", CultureInfo.InvariantCulture);
            yield return format == ExportFormat.Csv
                ? Csv(time, Text(row.AtMicros), name.Name, name.Tags, isNumber ? value : null)
                : Json(json =>
                {
                    json.WriteString("time", time);
                    json.WriteNumber("timeMicros", row.AtMicros);
                    json.WriteString("series", name.Name);
                    json.WriteString("tags", name.Tags);
                    json.WritePropertyName("value");
                    json.WriteRawValue(isNumber ? value : "null");
                });
        }
    }

    private static IEnumerable<string> MessageLines(RunReader reader, ExportTable table, ExportFormat format)
    {
        IEnumerable<JournalEntry> entries = table switch
        {
            ExportTable.Inputs => reader.Inputs(),
            ExportTable.Outputs => reader.Outputs(),
            _ => reader.Decisions(),
        };
        foreach (JournalEntry entry in entries)
        {
            string? time = Time(reader.Info.From, entry.AtMicros);
            string? json = entry.Format == PayloadFormat.Json ? OneLine(entry.Payload) : null;
            string payload = json ?? Convert.ToBase64String(entry.Payload.Span);
            string kind = json is null ? "base64" : "json";
            string link = Convert.ToHexStringLower(entry.Link.Span);
            yield return format == ExportFormat.Csv
                ? Csv(Text(entry.Sequence), time, Text(entry.AtMicros), entry.Manifest, kind, payload, link)
                : Json(line =>
                {
                    line.WriteNumber("sequence", entry.Sequence);
                    line.WriteString("time", time);
                    line.WriteNumber("timeMicros", entry.AtMicros);
                    line.WriteString("manifest", entry.Manifest);
                    line.WriteString("format", kind);
                    line.WritePropertyName("payload");
                    line.WriteRawValue(json ?? JsonSerializer.Serialize(payload, CanonicalJson.Serialising));
                    line.WriteString("link", link);
                });
        }
    }

    private static string? Time(DateOnly from, long micros)
    {
        DateTime start = from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        long last = (DateTime.MaxValue - start).Ticks / TimeSpan.TicksPerMicrosecond;
        return micros < 0 || micros > last
            ? null
            : start.AddTicks(micros * TimeSpan.TicksPerMicrosecond)
                .ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
    }

    // A payload in braces is taken for JSON when it is appended without a format; here it must prove it.
    private static string? OneLine(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(payload);
            string text = Encoding.UTF8.GetString(payload.Span);
            return text.AsSpan().ContainsAny('\r', '\n')
                ? JsonSerializer.Serialize(document.RootElement, CanonicalJson.Serialising)
                : text;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Csv(params ReadOnlySpan<string?> fields)
    {
        StringBuilder line = new();
        for (int i = 0; i < fields.Length; i++)
        {
            string field = fields[i] ?? "";
            line.Append(i == 0 ? "" : ",");
            if (field.AsSpan().ContainsAny(",\"\r\n"))
                line.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            else
                line.Append(field);
        }

        return line.ToString();
    }

    private static string Json(Action<Utf8JsonWriter> members)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, CanonicalJson.Writing))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
