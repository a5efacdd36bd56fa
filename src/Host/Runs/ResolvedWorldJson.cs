using System.Text.Json.Serialization;

namespace Twin.Host.Runs;

/// <summary>How input 0 is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(ResolvedWorld))]
internal sealed partial class ResolvedWorldJson : JsonSerializerContext;
