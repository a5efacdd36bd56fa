using System.Text.Json;
using Twin.Macro.Decision;
using Twin.Storage;

namespace Twin.Host.Decide;

/// <summary>The decisions on a run that its evidence holds: those of the newest sitting.</summary>
/// <param name="Decisions">Both profiles, quarter by quarter; none where nobody has judged the run.</param>
/// <param name="Grid">What hangs on the thresholds; null where it is not that of the sitting.</param>
/// <param name="Lines">Lines of the file.</param>
/// <param name="FirstBad">The first line that is not what was written there, from 1; 0: the chain holds.</param>
internal sealed record EvidenceReading(
    IReadOnlyList<DecisionEvidence> Decisions, SensitivityGrid? Grid, int Lines, int FirstBad)
{
    /// <summary>A run that nobody has judged.</summary>
    public static EvidenceReading Nothing { get; } = new([], null, 0, 0);

    /// <summary>The decision of the judged quarter by the profile of the headline; null where there is none.</summary>
    public DecisionEvidence? Newest => Decisions.LastOrDefault(decision => decision.Profile == "R");

    /// <summary>Reads what stands beside a run.</summary>
    /// <param name="folder">The run's folder.</param>
    public static EvidenceReading Of(string folder)
    {
        var lines = EvidenceFolder.Of(folder);
        var bad = EvidenceChain.FirstBad(lines);
        if (bad > 0 || lines.Count == 0) return Nothing with { Lines = lines.Count, FirstBad = bad };
        List<DecisionEvidence> decisions = [];
        foreach (var line in lines)
        {
            if (DecisionOf(line) is { } decision) decisions.Add(decision);
        }

        // Lines of builds that kept evidence otherwise hold their place in the chain; only others can be shown.
        if (decisions.Count == 0) return Nothing with { Lines = lines.Count };
        var sitting = QuestionOf(decisions[^1]);
        return new EvidenceReading(
            [.. decisions.Where(decision => QuestionOf(decision) == sitting)],
            SensitivityGrid.Read(folder, decisions[^1].SensitivityGridRef), lines.Count, 0);
    }

    private static DecisionEvidence? DecisionOf(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, EvidenceJson.Default.DecisionEvidence);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string QuestionOf(DecisionEvidence decision) => decision.Id[(decision.Id.LastIndexOf('/') + 1)..];
}
