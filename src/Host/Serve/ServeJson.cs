using System.Text.Json.Serialization;

namespace Twin.Host.Serve;

/// <summary>How a server's lines are written: one line each.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ServeLine))]
[JsonSerializable(typeof(RunLine))]
internal sealed partial class ServeJson : JsonSerializerContext;
