using System.Text.Json.Serialization;

namespace Twin.Host.Api;

/// <summary>How everything that the interface takes and gives is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(BeginBody))]
[JsonSerializable(typeof(CommandBody))]
[JsonSerializable(typeof(CommandResource))]
[JsonSerializable(typeof(LoginBody))]
[JsonSerializable(typeof(ProblemResource))]
[JsonSerializable(typeof(RunList))]
[JsonSerializable(typeof(RunResource))]
[JsonSerializable(typeof(SeriesList))]
[JsonSerializable(typeof(WorldList))]
internal sealed partial class ApiJson : JsonSerializerContext;
