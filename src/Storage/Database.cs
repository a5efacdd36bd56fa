using System.Globalization;

namespace Twin.Storage;

/// <summary>One connection to the database that holds a run, an ensemble or forecasts; every failure leaves it as a
/// <see cref="StorageException"/>.</summary>
/// <remarks>
/// Shape: not thread-safe. SQL is written once, for SQLite and PostgreSQL alike: parameters are <c>?</c> or
/// <c>?1</c>, and some marks stand for what differs where one database holds many runs. <c>{run}</c>: the condition
/// that a row of our own tables is this run's. <c>{ids}</c>: the same for the journal in Akka's layout,
/// <c>{snapshots}</c> for its snapshots. <c>{run,}</c> and <c>{1,}</c>: the column that says whose row it is, and its
/// value, in an insert. <c>{ensemble_}</c>: what stands before the names of an ensemble's tables.
/// </remarks>
internal abstract class Database(string where) : IDisposable
{
    /// <summary>The folder or the address of the run, for messages.</summary>
    public string Where => where;

    /// <summary>The table <c>journal</c>, to be read in the order of appending.</summary>
    public abstract string JournalAsAppended { get; }

    public abstract Statement Prepare(string sql);

    /// <summary>Begins a transaction that will write.</summary>
    public abstract void Begin();

    /// <summary>Begins a transaction that sees the same rows all along and writes none.</summary>
    public abstract void BeginReading();

    /// <summary>Returns when the bytes are on the device.</summary>
    public abstract void Commit();

    /// <summary>Rolls back if a transaction is open; says nothing if that fails, for the first failure
    /// counts.</summary>
    public abstract void RollBack();

    /// <summary>Names of the streams of a shard and their persistence ids.</summary>
    public abstract StreamNames NamesOf(string shard);

    /// <summary>Since when and why the server is away; null while it is not, and where there is none.</summary>
    public virtual ServerAway? Away => null;

    /// <summary>Refuses what is no run, and runs of a later layout.</summary>
    public abstract void CheckLayout();

    /// <summary>The way in for many messages.</summary>
    public abstract JournalRows OpenJournal(StreamNames names, string writer);

    /// <summary>The way in for many values of series.</summary>
    public abstract SeriesRows OpenSeries();

    /// <summary>Puts what speeds up reading into a run that is at its end, and its summary where that is kept in the
    /// database; inside the caller's transaction.</summary>
    public abstract void EndRun(string summaryJson);

    /// <summary>Makes the view of decisions in a run that was made without it; inside the caller's
    /// transaction.</summary>
    public abstract void MakeDecisionView();

    /// <summary>Takes back <see cref="EndRun"/>; inside the caller's transaction.</summary>
    public abstract void ReopenRun();

    /// <summary>Notes that rows of the run were let go of, which a build that knows nothing of that would call damage;
    /// inside the caller's transaction.</summary>
    public virtual void MarkTrimmed()
    {
    }

    /// <summary>Makes the table of bins of series where it is missing; inside the caller's transaction.</summary>
    public virtual void PrepareBins() => MarkTrimmed();

    /// <summary>Gives room that nothing fills any more back to the disk, a little at a time; inside the caller's
    /// transaction.</summary>
    /// <returns>Whether there is more of it.</returns>
    public virtual bool GiveBack() => false;

    /// <summary>What is wrong with the database below its tables; null where nothing is.</summary>
    public abstract string? StructureFault();

    /// <summary>Closes what was open for writing, so that it can be copied where it is a file.</summary>
    public abstract void CloseWriting();

    public abstract void Dispose();

    /// <summary>Writes and commits, all or nothing. Where the server went away meanwhile, waits until it is back and
    /// writes again what it had not committed.</summary>
    /// <param name="write">Writes; called again after an interruption.</param>
    /// <param name="undo">Takes back what <paramref name="write"/> changed in memory; called before it is called
    /// again.</param>
    /// <exception cref="StorageException">The database refused, or did not come back; nothing was kept.</exception>
    public void InTransaction(Action write, Action? undo = null)
    {
        while (true)
        {
            try
            {
                Begin();
                write();
                Commit();
                return;
            }
            catch (StorageException e)
            {
                if (Recover(e) is not { } wasCommitted)
                {
                    RollBack();
                    throw;
                }

                if (wasCommitted)
                    return;
                undo?.Invoke();
            }
            catch
            {
                RollBack();
                throw;
            }
        }
    }

    /// <summary>Waits for a server that went away.</summary>
    /// <returns>Whether the transaction that was cut off has been committed; null where the failure is of another
    /// kind.</returns>
    /// <exception cref="StorageException">It did not come back, or somebody else has written the run.</exception>
    protected virtual bool? Recover(StorageException failure) => null;

    public void Execute(string sql)
    {
        using Statement statement = Prepare(sql);
        while (statement.Step())
        {
        }
    }

    public long Scalar(string sql)
    {
        using Statement statement = Prepare(sql);
        return statement.Step() ? statement.Int64(0) : 0;
    }

    /// <summary>Puts text in place of the marks.</summary>
    /// <param name="sql">With marks.</param>
    /// <param name="run">Key of the run where the database holds many; null where it holds one.</param>
    /// <param name="ids">The persistence ids of the run's streams, quoted.</param>
    /// <param name="snapshots">The condition for its snapshots.</param>
    protected static string Unmark(string sql, long? run, string? ids, string? snapshots) =>
        sql.Contains('{', StringComparison.Ordinal)
        ? sql.Replace("{run}", run is null ? "TRUE" : Number($"run={run}"), StringComparison.Ordinal)
            .Replace("{ids}", ids is null ? "TRUE" : $"persistence_id IN ({ids})", StringComparison.Ordinal)
            .Replace("{snapshots}", snapshots ?? "TRUE", StringComparison.Ordinal)
            .Replace("{run,}", run is null ? "" : "run, ", StringComparison.Ordinal)
            .Replace("{1,}", run is null ? "" : Number($"{run}, "), StringComparison.Ordinal)
            .Replace("{ensemble_}", run is null ? "" : "ensemble_", StringComparison.Ordinal)
        : sql;

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
