using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Twin.Host.Decide;

/// <summary>Writes lines of evidence: one object on one line, members in the order of their definition, shortest
/// numbers that read back the same.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DecisionEvidence))]
[JsonSerializable(typeof(SensitivityGrid))]
internal sealed partial class EvidenceJson : JsonSerializerContext
{
    private static readonly JsonWriterOptions _writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The body of a line, without the two members of the chain.</summary>
    /// <param name="evidence">What it says.</param>
    public static string Body(DecisionEvidence evidence)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, _writing))
            JsonSerializer.Serialize(json, evidence, Default.DecisionEvidence);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
