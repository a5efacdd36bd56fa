using System.Text.Json;
using System.Text.Json.Serialization;

namespace Twin.World.Records;

/// <summary>A resolved world as JSON: the form in which the journal keeps it.</summary>
/// <remarks>
/// The same records give the same bytes: properties in order of declaration, shortest round-trip numbers.
/// </remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(WorldRecord))]
public sealed partial class WorldJson : JsonSerializerContext
{
    /// <summary>Writes a world.</summary>
    /// <param name="world">The world.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(WorldRecord world) => JsonSerializer.SerializeToUtf8Bytes(world, Default.WorldRecord);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="json">UTF-8.</param>
    /// <returns>The world.</returns>
    /// <exception cref="JsonException">The text is not a world.</exception>
    public static WorldRecord Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Default.WorldRecord) ?? throw new JsonException("the world is null");
}
