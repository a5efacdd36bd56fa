using System.Text;
using System.Text.Json;
using Twin.Host.Commands;
using Twin.Storage;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.Host.Decide;

/// <summary>Lines of evidence as rows of the run's own store.</summary>
internal static class DecisionRows
{
    private const int MonthsPerQuarter = 3;

    /// <summary>Puts what is not there yet into the run's store; says so in a line where it cannot be
    /// written.</summary>
    /// <param name="case">The run, closed.</param>
    /// <param name="lines">Its evidence.</param>
    /// <param name="context">Where to write the line.</param>
    /// <returns>How many rows were added; null where the store cannot be written.</returns>
    public static int? Keep(DecideCase @case, IReadOnlyList<string> lines, VerbContext context)
    {
        try
        {
            return DecisionTable.Append(@case.Stored.Folder, Of(lines, @case.Run.World.Record));
        }
        catch (StorageException e)
        {
            context.Note($"twin: the decision stands in the evidence alone, not in the run's store: {e.Message}");
            return null;
        }
    }

    /// <summary>The rows of lines; what is no decision has none.</summary>
    /// <param name="lines">Lines of evidence.</param>
    /// <param name="world">The run's world.</param>
    public static IReadOnlyList<StoredDecision> Of(IReadOnlyList<string> lines, WorldRecord world)
    {
        List<StoredDecision> rows = [];
        foreach (var line in lines)
        {
            if (DecisionTable.IdOf(Encoding.UTF8.GetBytes(line)) is not { } id) continue;
            using var json = JsonDocument.Parse(line);
            if (!json.RootElement.TryGetProperty("simQuarter", out var quarter)) continue;
            rows.Add(new StoredDecision(
                id, line, StepClock.MonthBegins(world, quarter.GetInt64() * MonthsPerQuarter)));
        }

        return rows;
    }
}
