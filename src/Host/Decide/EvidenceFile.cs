using System.Text.Json;
using Twin.Macro.Decision;
using Twin.Storage;

namespace Twin.Host.Decide;

/// <summary>Writes decisions into the evidence of a run.</summary>
internal static class EvidenceFile
{
    /// <summary>Adds decisions; what stands there already, asked and answered the same, is not written again.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="decisions">The decisions of a sitting, in order.</param>
    /// <param name="grid">The document of the threshold sensitivity.</param>
    /// <returns>Full path of the file, and how many lines were added.</returns>
    /// <exception cref="InvalidOperationException">A line lacks a field: a bug.</exception>
    /// <exception cref="StorageException">The folder cannot be written.</exception>
    public static (string Path, int Added) Append(
        string folder, IReadOnlyList<DecisionEvidence> decisions, string grid)
    {
        var added = 0;
        var path = EvidenceFolder.Append(folder, before =>
        {
            var known = before.Select(IdOf).ToHashSet(StringComparer.Ordinal);
            var previous = before.Count == 0
                ? EvidenceChain.Genesis
                : EvidenceChain.Read(before[^1])?.Hash ?? throw DecideErrors.BrokenEvidence(folder, before.Count);
            List<string> lines = [];
            foreach (var decision in decisions.Where(decision => !known.Contains(decision.Id)))
            {
                var (line, hash) = EvidenceChain.Close(Checked(decision), previous);
                previous = hash;
                lines.Add(line);
            }

            added = lines.Count;
            return lines;
        }, grid);
        return (path, added);
    }

    /// <summary>The newest line of a decision.</summary>
    /// <param name="path">The file.</param>
    /// <param name="id">Id of the decision, which stands in it.</param>
    public static JsonElement LineOf(string path, string id)
    {
        using var json = JsonDocument.Parse(EvidenceFolder.Read(path).Last(line => IdOf(line) == id));
        return json.RootElement.Clone();
    }

    /// <summary>The body of a line that lacks nothing.</summary>
    /// <param name="decision">The decision.</param>
    public static string Checked(DecisionEvidence decision)
    {
        var body = EvidenceJson.Body(decision);
        using var json = JsonDocument.Parse(body);
        return EvidenceFields.MissingIn(json.RootElement) is [var first, ..]
            ? throw new InvalidOperationException($"a decision without {first} is no decision")
            : body;
    }

    private static string? IdOf(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.TryGetProperty("id", out var id) ? id.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
