using System.Text.Json;
using System.Text.Json.Nodes;
using Twin.Storage;
using Twin.World.Joining;

namespace Twin.Host.Runs;

/// <summary>The quarters of the economy among a run's inputs: what it was told, and the terms it handed back.</summary>
/// <remarks>A replay steps the economy again on what its own ledger says and holds each quarter against the one that
/// was journalled.</remarks>
internal sealed class EconomyJournal
{
    /// <summary>The input of a quarter.</summary>
    public const string Manifest = "economy.told/1";

    private readonly Dictionary<int, byte[]> _kept = [];

    /// <summary>Reads the quarters that are there.</summary>
    /// <param name="inputs">Inputs of a run, in order.</param>
    public EconomyJournal(IEnumerable<JournalEntry> inputs)
    {
        foreach (var entry in inputs)
        {
            if (entry.Manifest != Manifest) continue;
            using var json = JsonDocument.Parse(entry.Payload);
            _kept[json.RootElement.GetProperty("quarter").GetInt32()] = entry.Payload.ToArray();
        }
    }

    /// <summary>Whether a quarter stands in the journal.</summary>
    public bool Holds(JointQuarter quarter) => _kept.ContainsKey(quarter.Number);

    /// <summary>Whether a quarter that was made again is the one in the journal, where one stands there.</summary>
    public bool Agrees(JointQuarter quarter) =>
        !_kept.TryGetValue(quarter.Number, out var kept) || Message(quarter).AsSpan().SequenceEqual(kept);

    /// <summary>A quarter as a message; the same quarter gives the same bytes.</summary>
    public static byte[] Message(JointQuarter quarter)
    {
        var costs = new JsonObject();
        foreach (var (good, cost) in quarter.Costs) costs.Add(good, cost);
        var message = new JsonObject
        {
            ["quarter"] = quarter.Number,
            ["serviceGrowth"] = quarter.Loop?.ServiceGrowth,
            ["humanHoursRatio"] = quarter.Loop?.HumanHoursRatio,
            ["imports"] = quarter.Loop?.Imports,
            ["shock"] = quarter.Shock,
            ["prices"] = quarter.Terms.Prices,
            ["wages"] = quarter.Terms.Wages,
            ["money"] = quarter.Terms.Money,
            ["costs"] = costs,
        };
        return JsonSerializer.SerializeToUtf8Bytes(message, NodeJson.Default.JsonObject);
    }
}
