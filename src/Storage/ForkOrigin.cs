using System.Text.Json;

namespace Twin.Storage;

/// <summary>Where a fork branches off its parent; the payload of <see cref="Manifests.RunForked"/>.</summary>
/// <param name="ParentRunId">Run id of the parent.</param>
/// <param name="ParentInput">Sequence number of the parent's last input that the state had applied.</param>
/// <param name="AtMicros">Simulated time of the branching. Unit: µs since the parent began.</param>
/// <param name="Changes">What the fork changes, as <c>path=value</c>, in the order given; last
/// <c>--reseed SEED</c>.</param>
public sealed record ForkOrigin(string ParentRunId, long ParentInput, long AtMicros, IReadOnlyList<string> Changes)
{
    /// <summary>What a change begins with that is no value of the world but a fresh future of its chance.</summary>
    public const string ReseedPrefix = "--reseed ";

    /// <summary>The canonical payload: UTF-8 JSON, members in the order of this record.</summary>
    /// <returns>The bytes of the payload.</returns>
    public byte[] ToJson()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, CanonicalJson.Writing))
        {
            json.WriteStartObject();
            json.WriteString("parentRunId", ParentRunId);
            json.WriteNumber("parentInput", ParentInput);
            json.WriteNumber("atMicros", AtMicros);
            json.WriteStartArray("changes");
            foreach (string change in Changes)
                json.WriteStringValue(change);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
