using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Twin.Host.Output;

/// <summary>Writes the one JSON document that a verb with <c>--json</c> puts on standard output.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions _writing = new()
    {
        Indented = true,
        // Written to a terminal or a file, never into HTML: "³", "·" and "é" stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>Writes a document and an end of line.</summary>
    /// <param name="writer">Standard output.</param>
    /// <param name="document">What to write; a number in it is finite or null, for JSON knows no others.</param>
    /// <param name="type">Its generated description, from <see cref="HostJson"/>.</param>
    public static void Write<T>(TextWriter writer, T document, JsonTypeInfo<T> type)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, _writing)) JsonSerializer.Serialize(json, document, type);
        writer.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        writer.Flush();
    }
}
