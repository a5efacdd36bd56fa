using System.Text.Encodings.Web;
using System.Text.Json;

namespace Twin.Storage;

/// <summary>How this room writes JSON: one line, members in the order written, no character escaped without
/// need.</summary>
internal static class CanonicalJson
{
    // The default encoder escapes "+" and "<" for the sake of HTML; a journal is read by people, not by browsers.
    public static JsonWriterOptions Writing { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static JsonSerializerOptions Serialising { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
