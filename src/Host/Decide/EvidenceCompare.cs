using System.Text.Json;

namespace Twin.Host.Decide;

/// <summary>Holds two documents against each other, byte for byte of every leaf.</summary>
internal static class EvidenceCompare
{
    /// <summary>The first member, in the order of the first document, that the second has otherwise or not at
    /// all.</summary>
    /// <param name="written">What stands in the file.</param>
    /// <param name="found">What was computed again.</param>
    /// <param name="skipped">Members of the top that are not held against each other.</param>
    /// <returns>Its path with both texts; null where all are the same.</returns>
    public static (string Member, string? Written, string? Found)? First(
        JsonElement written, JsonElement found, IReadOnlySet<string> skipped)
    {
        foreach (var member in written.EnumerateObject().Where(member => !skipped.Contains(member.Name)))
        {
            if (!found.TryGetProperty(member.Name, out var other))
                return (member.Name, member.Value.GetRawText(), null);
            if (Within(member.Name, member.Value, other) is { } difference) return difference;
        }

        foreach (var member in found.EnumerateObject().Where(member => !skipped.Contains(member.Name)))
        {
            if (!written.TryGetProperty(member.Name, out _)) return (member.Name, null, member.Value.GetRawText());
        }

        return null;
    }

    private static (string Member, string? Written, string? Found)? Within(
        string path, JsonElement written, JsonElement found)
    {
        var (left, right) = (written.GetRawText(), found.GetRawText());
        if (left == right) return null;
        if (written.ValueKind != found.ValueKind) return (path, left, right);
        if (written.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in written.EnumerateObject())
            {
                var inner = $"{path}.{member.Name}";
                if (!found.TryGetProperty(member.Name, out var other)) return (inner, member.Value.GetRawText(), null);
                if (Within(inner, member.Value, other) is { } difference) return difference;
            }
        }
        else if (written.ValueKind == JsonValueKind.Array)
        {
            var (count, others) = (written.GetArrayLength(), found.GetArrayLength());
            for (var i = 0; i < Math.Min(count, others); i++)
            {
                if (Within($"{path}[{i}]", written[i], found[i]) is { } difference) return difference;
            }
        }

        return (path, left, right);
    }
}
