using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Twin.Host.Output;
using Twin.Macro.Decision;
using Twin.Storage;

namespace Twin.Host.Decide;

/// <summary>What hangs on the thresholds: the same evidence judged by other rules.</summary>
/// <param name="Quarter">The judged quarter.</param>
/// <param name="Quarters">How many quarters of the run are judged.</param>
/// <param name="Rows">The rule itself first.</param>
internal sealed record SensitivityGrid(int Quarter, int Quarters, IReadOnlyList<SensitivityRow> Rows)
{
    private const int HashCharacters = 12;

    /// <summary>How the rules did on other draws of the world; null where that was not asked for.</summary>
    public EvidenceRehearsal? Rehearsal { get; init; }

    /// <summary>The verdict beside economies of other closures; null where that was not asked for, or no economy runs
    /// beside the loop.</summary>
    public EvidenceOtherEconomies? Economies { get; init; }

    private static readonly (string Name, DecisionProfile Profile, DecisionThresholds Rule)[] _rules =
    [
        ("R as shipped", DecisionProfile.Recommended, new()),
        ("S: output over money too", DecisionProfile.Strict, new()),
        ("closure 0.95", DecisionProfile.Recommended, WithClosure(0.95)),
        ("closure 0.99", DecisionProfile.Recommended, WithClosure(0.99)),
        ("1 quarter", DecisionProfile.Recommended, new() { LoopIn = 1 }),
        ("2 quarters", DecisionProfile.Recommended, new() { LoopIn = 2 }),
        ("8 quarters", DecisionProfile.Recommended, new() { LoopIn = 8 }),
        ("imports 5 %", DecisionProfile.Recommended, new() { ImportsEnter = 0.05, ImportsLeave = 0.075 }),
        ("imports 1 %", DecisionProfile.Recommended, new() { ImportsEnter = 0.01, ImportsLeave = 0.015 }),
        ("severance 0.8, forks drawn for 0.9", DecisionProfile.Recommended, new() { SeveranceEnter = 0.8 }),
        ("severance 0.95, forks drawn for 0.9", DecisionProfile.Recommended, new() { SeveranceEnter = 0.95 }),
        ("own energy 0.95", DecisionProfile.Recommended, new() { EnergyEnter = 0.95, EnergyLeave = 0.9 }),
    ];

    /// <summary>Judges the quarters of a run by every rule.</summary>
    /// <param name="quarters">Their evidence, in order.</param>
    public static SensitivityGrid Of(IReadOnlyList<QuarterEvidence> quarters)
    {
        List<SensitivityRow> rows = [];
        foreach (var (name, profile, rule) in _rules)
        {
            DecisionMachine machine = new(profile, rule);
            Verdict[] verdicts = [.. quarters.Select(machine.Judge)];
            string headline = DecisionWords.Of(verdicts[^1].Headline);
            rows.Add(new SensitivityRow(
                name, headline, DecisionWords.Of(verdicts[^1].Loop),
                verdicts.FirstOrDefault(v => v.Loop != LoopAxis.Open)?.Quarter,
                verdicts.FirstOrDefault(v => v.Loop == LoopAxis.Decoupled)?.Quarter,
                verdicts.Zip(verdicts.Skip(1)).Count(pair => pair.First.Headline != pair.Second.Headline),
                rows.Count > 0 && headline != rows[0].Headline));
        }

        return new SensitivityGrid(quarters[^1].Quarter, quarters.Count, rows);
    }

    /// <summary>The document that stands beside a run's evidence.</summary>
    public string ToText()
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        JsonOutput.Write(text, this, EvidenceJson.Default.SensitivityGrid);
        return text.ToString();
    }

    /// <summary>How evidence names such a document: its file and the beginning of its hash.</summary>
    /// <param name="text">The document.</param>
    public static string ReferenceTo(string text) => $"{EvidenceFolder.GridName}#sha256:"
        + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashCharacters];

    /// <summary>Reads the document that a decision names.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="reference">What the decision says.</param>
    /// <returns>Null where another stands there by now, or none.</returns>
    public static SensitivityGrid? Read(string folder, string reference)
    {
        return RunFolder.ReadDocument(folder, EvidenceFolder.GridName) is { } text && ReferenceTo(text) == reference
            ? JsonSerializer.Deserialize(text, EvidenceJson.Default.SensitivityGrid)
            : null;
    }

    /// <summary>Closure by value, mass and information; a loop is left a point lower, as by the rule itself.</summary>
    private static DecisionThresholds WithClosure(double level) =>
        new() { ClosureEnter = level, ClosureLeave = level - 0.01 };
}
