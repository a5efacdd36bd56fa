using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Twin.Host.Runs;

/// <summary>Writes JSON that is built by hand.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class NodeJson : JsonSerializerContext;
