using System.Text;
using System.Text.Json;

namespace Twin.Storage;

/// <summary>Judgements on a run in its own store, in the table <c>decision</c>: sealed on a chain of their own, with
/// their key facts in the view <c>twin_decisions</c>.</summary>
/// <remarks>
/// A run is judged after it was made, so the table is added to while the run is at rest, under the lock that a writer
/// of the run holds. Nothing else of the run changes; a finished run keeps its summary and is sealed anew. Resuming a
/// run forgets what was judged behind its snapshot; the file of evidence does not, and fills the table again.
/// </remarks>
public static class DecisionTable
{
    /// <summary>Manifest of a line of evidence.</summary>
    public const string Judged = "decision.judged/1";

    /// <summary>Adds judgements whose ids the table does not hold.</summary>
    /// <param name="address">The run's folder or address.</param>
    /// <param name="decisions">In the order in which they were made.</param>
    /// <returns>How many were added.</returns>
    /// <exception cref="StorageException">Another process has the run, or its store cannot be written.</exception>
    public static int Append(string address, IReadOnlyList<StoredDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        StoreOptions options = new();
        using RunHome home = RunHome.Take(address, options);
        home.CheckLog();
        int added;
        using (Database database = home.Open())
        {
            RunInfo info = RunInfo.Read(database);
            StreamNames names = database.NamesOf(info.Shard);
            HashSet<string> known = [.. Ids(database, names)];
            List<StoredDecision> fresh = [.. decisions.Where(decision => known.Add(decision.Id))];
            added = fresh.Count;
            if (added > 0)
            {
                home.BreakSeal();
                database.InTransaction(() => Write(database, info, names, fresh, options));
            }

            database.CloseWriting();
        }

        if (added > 0)
            home.SealAgain();
        return added;
    }

    /// <summary>The id of a line of evidence; null where it has none.</summary>
    /// <param name="line">JSON.</param>
    public static string? IdOf(ReadOnlySpan<byte> line)
    {
        Utf8JsonReader json = new(line);
        try
        {
            using JsonDocument document = JsonDocument.ParseValue(ref json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("id", out JsonElement id) ? id.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Ids(Database database, StreamNames names) =>
        from entry in RunQueries.Messages(database, names, JournalStream.Decisions, 1)
        where entry.Manifest == Judged
        select IdOf(entry.Payload.Span) into id
        where id is not null
        select id;

    private static void Write(
        Database database, RunInfo info, StreamNames names, List<StoredDecision> decisions, StoreOptions options)
    {
        using BatchCommitter committer = new(database, names);
        GroupBatch batch = new(decisions.Count);
        long next = committer.Position(0).Decisions.Count + 1;
        foreach (StoredDecision decision in decisions)
        {
            batch.Add(
                JournalStream.Decisions, next++, Judged, decision.AtMicros, PayloadFormat.Json,
                Encoding.UTF8.GetBytes(decision.Evidence));
        }

        database.MakeDecisionView();
        committer.Write(batch, options.Clock.GetUtcNow().Ticks);
        if (info.IsFinished)
            RunQueries.PutHeads(database, names, committer.Position(0));
    }
}
