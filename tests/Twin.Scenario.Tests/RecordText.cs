using System.Text.Json;
using System.Text.Json.Serialization;
using Twin.World.Records;

namespace Twin.Scenario.Tests;

/// <summary>A world record as text, so that two worlds can be compared whole.</summary>
internal static class RecordText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>The text of everything but the hashes of the files, which differ with every space.</summary>
    public static string Of(WorldRecord? world) =>
        JsonSerializer.Serialize(world is null ? null : world with { Files = [] }, Options);
}
