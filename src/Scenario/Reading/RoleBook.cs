using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.Scenario.Sources;

namespace Twin.Scenario.Reading;

/// <summary>Refuses rows of recipes that are cited for what they do not say.</summary>
/// <remarks>
/// A total cited as an input counts its parts twice, an attribute is no amount that goes in, and of alternatives only
/// one goes in. All three give a world that reads well and is wrong.
/// </remarks>
internal sealed class RoleBook(Problems problems)
{
    private readonly Dictionary<(string Consumer, string Process, string Group), string> _cited = [];

    /// <summary>Notes that a number cites a row.</summary>
    /// <param name="path">Path of the number.</param>
    /// <param name="source">The source as it stands.</param>
    /// <param name="role">The row's role.</param>
    /// <param name="at">Where the source stands.</param>
    public void Note(string path, string source, DataRole role, FilePlace at)
    {
        if (ConsumerOf(path) is not { } consumer) return;
        var shown = ScalarNode.Shorten(source);
        switch (role.Role)
        {
            case DataRole.Total:
                problems.Error(ErrorTexts.DataTotal, at, path, "a row of role input or alternative", "a total", shown);
                return;
            case DataRole.Attribute:
                problems.Error(
                    ErrorTexts.DataAttribute, at, path, "a row of role input or alternative", "an attribute", shown);
                return;
            default:
                if (_cited.TryAdd((consumer, role.Process, role.Group), source)) return;
                var first = _cited[(consumer, role.Process, role.Group)];
                if (first == source) return;
                problems.Error(
                    ErrorTexts.DataAlternatives, at, path, "one of the two rows", "both", shown,
                    ScalarNode.Shorten(first), consumer);
                return;
        }
    }

    // processes.X.inputs.GOOD, processes.X.byproducts.GOOD and fleets.X.inputs.GOOD take amounts; the consumer is X.
    private static string? ConsumerOf(string path)
    {
        var parts = path.Split('.');
        var takes = parts.Length >= 4
            && parts[0] is var section && (section == WorldKeys.Processes.Name || section == WorldKeys.Fleets.Name)
            && (parts[2] == ProcessKeys.Inputs.Name || parts[2] == ProcessKeys.Byproducts.Name);
        return takes ? $"{parts[0]}.{parts[1]}" : null;
    }
}
