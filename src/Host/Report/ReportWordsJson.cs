using System.Text.Json.Serialization;

namespace Twin.Host.Report;

/// <summary>How a file of words is read.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ReportWordsJson : JsonSerializerContext;
