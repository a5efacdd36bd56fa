using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Twin.Host.Api;

/// <summary>Writes an entity as <see cref="EntityResource"/> is written, into memory that its thread uses again.
/// </summary>
/// <remarks>Shape: one for each thread; what it wrote stands until that thread writes the next.</remarks>
internal sealed class EntityText : IDisposable
{
    private const int TagBytes = 12, Usual = 2048;

    [ThreadStatic]
    private static EntityText? _own;

    private readonly ArrayBufferWriter<byte> _buffer = new(Usual);
    private readonly Utf8JsonWriter _json;

    private EntityText() => _json = new Utf8JsonWriter(_buffer);

    /// <summary>That of this thread.</summary>
    public static EntityText OfThread => _own ??= new EntityText();

    /// <summary>UTF-8 JSON.</summary>
    public ReadOnlyMemory<byte> Body => _buffer.WrittenMemory;

    /// <summary>Writes it.</summary>
    /// <param name="entity">The entity.</param>
    /// <returns>Strong tag of its state, the time left out.</returns>
    public string Write(EntityResource entity)
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        _json.WriteStartObject();
        _json.WriteString("id"u8, entity.Id);
        _json.WriteString("kind"u8, entity.Kind);
        _json.WriteString("at"u8, entity.At);
        _json.WriteNumber("atMicros"u8, entity.AtMicros);
        _json.WritePropertyName("state"u8);
        _json.Flush();
        var begin = _buffer.WrittenCount;
        JsonSerializer.Serialize(_json, entity.State, ApiJson.Default.IReadOnlyListShownFigure);
        _json.Flush();
        var tag = TagOf(_buffer.WrittenSpan[begin..]);
        if (entity.Next is { } next)
        {
            _json.WritePropertyName("next"u8);
            JsonSerializer.Serialize(_json, next, ApiJson.Default.EntityNext);
        }

        if (entity.Fleet is { } fleet)
        {
            _json.WritePropertyName("fleet"u8);
            JsonSerializer.Serialize(_json, fleet, ApiJson.Default.FleetPortrait);
        }

        _json.WriteEndObject();
        _json.Flush();
        return tag;
    }

    public void Dispose() => _json.Dispose();

    private static string TagOf(ReadOnlySpan<byte> state)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(state, hash);
        Span<char> tag = stackalloc char[2 + (2 * TagBytes)];
        tag[0] = tag[^1] = '"';
        Convert.TryToHexStringLower(hash[..TagBytes], tag[1..], out _);
        return new string(tag);
    }
}
