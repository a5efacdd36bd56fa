using System.Text.Json.Serialization;
using Twin.World.Showing;

namespace Twin.Host.Api;

/// <summary>How everything that the interface takes and gives is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(AuditList))]
[JsonSerializable(typeof(BeginBody))]
[JsonSerializable(typeof(DeleteBody))]
[JsonSerializable(typeof(CommandBody))]
[JsonSerializable(typeof(CommandResource))]
[JsonSerializable(typeof(EntityList))]
[JsonSerializable(typeof(EntityResource))]
[JsonSerializable(typeof(FlowPicture))]
[JsonSerializable(typeof(IReadOnlyList<ShownFigure>))]
[JsonSerializable(typeof(LoginBody))]
[JsonSerializable(typeof(ProblemResource))]
[JsonSerializable(typeof(RunList))]
[JsonSerializable(typeof(RunResource))]
[JsonSerializable(typeof(SeriesList))]
[JsonSerializable(typeof(SeveranceList))]
[JsonSerializable(typeof(SeveranceResource))]
[JsonSerializable(typeof(SessionList))]
[JsonSerializable(typeof(SiteMap))]
[JsonSerializable(typeof(WhatIfResource))]
[JsonSerializable(typeof(WorldList))]
internal sealed partial class ApiJson : JsonSerializerContext;
