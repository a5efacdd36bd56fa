using System.Text.Json.Serialization;

namespace Twin.Forecasting.ModelFiles;

/// <summary>Generated description of a model file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GrowthModelFile))]
[JsonSerializable(typeof(ModelFile))]
internal sealed partial class ModelFileJson : JsonSerializerContext;
