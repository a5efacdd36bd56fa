using Twin.Storage.Postgres;

namespace Twin.Storage;

/// <summary>The place of a run that is open for writing, and the right to write there: a folder that is locked, or a
/// run in a server.</summary>
internal sealed class RunHome : IDisposable
{
    private readonly RunLock? _lock;
    private readonly PostgresDatabase? _server;

    private RunHome(string address, RunLock? held, PostgresDatabase? server) =>
        (Address, _lock, _server) = (address, held, server);

    /// <summary>Full path of the folder, or the address in the server.</summary>
    public string Address { get; }

    /// <summary>Rows that one commit carries where nobody says otherwise.</summary>
    public int GroupRowsDefault =>
        _server is null ? StoreOptions.GroupRowsDefault : StoreOptions.ServerGroupRowsDefault;

    /// <summary>A folder whose lock is held.</summary>
    public static RunHome Of(string folder, RunLock held) => new(folder, held, null);

    /// <summary>A run that the connection holds.</summary>
    public static RunHome Of(string address, PostgresDatabase server) => new(address, null, server);

    /// <summary>Takes the right to write a run that is there.</summary>
    /// <exception cref="StorageException">Not a run, open elsewhere, or no server.</exception>
    public static RunHome Take(string address, StoreOptions options)
    {
        if (!StoreUrl.IsMeant(address))
        {
            return File.Exists(Path.Combine(address, RunFolder.DatabaseName))
                ? Of(address, RunLock.Take(address))
                : throw StorageErrors.NotARun(address, "it holds no run.db");
        }

        StoreUrl url = StoreUrl.Parse(address);
        PostgresDatabase server = PostgresDatabase.ConnectForWriting(url);
        try
        {
            PostgresRun run = PostgresRuns.Find(server, url.Run ?? RunFolder.LatestName);
            server.Hold(run, options);
            return Of((url with { Run = run.Name }).ToString(), server);
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>The database, open for writing; who takes it closes it.</summary>
    public Database Open() => _server ?? (Database)SqliteDatabase.OpenForWriting(
        Path.Combine(Address, RunFolder.DatabaseName), create: false);

    /// <summary>Refuses a database that a crash cannot have left so.</summary>
    public void CheckLog()
    {
        if (_server is null && WriteAheadLog.Wrong(Path.Combine(Address, RunFolder.DatabaseName)) is { } wrong)
            throw StorageErrors.Damaged(Address, wrong);
    }

    /// <summary>Removes the marks of a finished run before its first byte changes: cut short here, it is an unfinished
    /// run. In a server they go in the transaction that reopens it.</summary>
    public void Unseal()
    {
        if (_server is not null)
            return;
        DurableFile.Remove(Path.Combine(Address, RunFolder.SummaryName));
        DurableFile.Remove(Path.Combine(Address, RunFolder.SealName));
    }

    /// <summary>Marks a run as finished, when its database is closed. In a server that was done in the last
    /// transaction.</summary>
    public void Seal(string summaryJson)
    {
        if (_server is not null)
            return;
        DurableFile.Replace(Path.Combine(Address, RunFolder.SealName), DatabaseSeal.Line(Address));
        DurableFile.Replace(Path.Combine(Address, RunFolder.SummaryName), summaryJson);
    }

    /// <summary>Removes the seal of a finished run whose decisions are added to: cut short here, it is a finished run
    /// without a seal.</summary>
    public void BreakSeal()
    {
        if (_server is null)
            DurableFile.Remove(Path.Combine(Address, RunFolder.SealName));
    }

    /// <summary>Seals a finished run after <see cref="BreakSeal"/>, when its database is closed.</summary>
    public void SealAgain()
    {
        if (_server is null && File.Exists(Path.Combine(Address, RunFolder.SummaryName)))
            DurableFile.Replace(Path.Combine(Address, RunFolder.SealName), DatabaseSeal.Line(Address));
    }

    public void Dispose()
    {
        _lock?.Dispose();
        _server?.Dispose();
    }
}
