using System.Text.Json;

namespace Twin.Host.Decide;

/// <summary>What a line of evidence must hold to be a decision.</summary>
internal static class EvidenceFields
{
    /// <summary>Every field, in order; the two of the chain are added when the line is closed.</summary>
    public static IReadOnlyList<string> Required { get; } =
    [
        "id", "simQuarter", "wallUtc", "modelVersion", "configHash", "dataVintages", "seeds", "axisPrice", "axisLoop",
        "headline", "profile", "flags", "conditions", "identity", "tfm", "tfmMaxResidual", "redundantResidual",
        "closure", "criticalImports", "rhoCertificate", "topSensitivities", "severance", "moneySlack", "energy",
        "concentration", "forecast", "hmm", "sensitivityGridRef", "previousDecision", "whatWouldChangeIt", "reviewer",
    ];

    /// <summary>Fields that are not recomputed: when it was judged and by whom, and the chain.</summary>
    public static IReadOnlySet<string> NotRecomputed { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "wallUtc", "reviewer", "prevHash", "hash" };

    /// <summary>Names of fields that are missing, or null without a reason.</summary>
    /// <param name="line">The line as an object.</param>
    public static IReadOnlyList<string> MissingIn(JsonElement line)
    {
        var absent = line.TryGetProperty("absent", out var reasons) && reasons.ValueKind == JsonValueKind.Object
            ? reasons.EnumerateObject().Where(r => r.Value.ValueKind == JsonValueKind.String
                && r.Value.GetString()!.Length > 0).Select(r => r.Name).ToHashSet(StringComparer.Ordinal)
            : [];
        return
        [
            .. Required.Where(name => !line.TryGetProperty(name, out var value)
                || (value.ValueKind == JsonValueKind.Null && !absent.Contains(name))),
        ];
    }
}
