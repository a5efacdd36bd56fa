using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Twin.Domain;
using Twin.Host.Serve;

namespace Twin.Host.Api;

/// <summary>Reads bodies: whole, bounded, strict.</summary>
internal static class Bodies
{
    /// <summary>Largest body of a command. Unit: B.</summary>
    public const int BytesMax = 64 << 10;

    /// <summary>Reads a body.</summary>
    /// <returns>The value and a hash of its bytes, or why there is none.</returns>
    /// <exception cref="BadHttpRequestException">The body is too large (413) or was cut off (400, 408).</exception>
    public static async ValueTask<((T Value, UInt128 Hash)? Body, InputError? Error)> Read<T>(
        HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(context.RequestAborted).ConfigureAwait(false);
            if (result.Buffer.Length > BytesMax)
            {
                throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge);
            }

            if (!result.IsCompleted)
            {
                reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
                continue;
            }

            var answer = Parse(result.Buffer, type);
            reader.AdvanceTo(result.Buffer.End);
            return answer;
        }
    }

    private static ((T Value, UInt128 Hash)? Body, InputError? Error) Parse<T>(
        ReadOnlySequence<byte> bytes, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            var json = new Utf8JsonReader(bytes);
            if (JsonSerializer.Deserialize(ref json, type) is not { } value)
            {
                return (null, ServeErrors.NotJson("null"));
            }

            return json.Read() ? (null, ServeErrors.NotJson("more than one value")) : ((value, HashOf(bytes)), null);
        }
        catch (JsonException e)
        {
            return (null, ServeErrors.NotJson(e.Path is { Length: > 0 } path ? $"at {path}" : "no JSON"));
        }
    }

    private static UInt128 HashOf(ReadOnlySequence<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.IsSingleSegment ? bytes.FirstSpan : bytes.ToArray(), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
