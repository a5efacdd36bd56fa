using System.Text.Json.Serialization;

namespace Twin.Host.Doors;

/// <summary>How keys are written into their file and shown.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(KeyFile))]
[JsonSerializable(typeof(SessionFile))]
internal sealed partial class DoorsJson : JsonSerializerContext;
