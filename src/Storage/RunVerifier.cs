namespace Twin.Storage;

/// <summary>Walks everything a run stores and names the first entry that is not what was written.</summary>
/// <remarks>
/// Shape: O(rows); one row in memory at a time. Order: journal as it was appended, snapshots, decisions, series, the
/// ends of the chains, the structure of the file, and for a finished run the SHA-256 of the whole file. The journal is
/// read from its table, not through its index, so a wrong sequence number in either is seen.
/// </remarks>
public static class RunVerifier
{
    /// <summary>Verifies a run, finished or not; does not change it.</summary>
    /// <param name="folder">Its folder or address, from <see cref="RunFolder.Resolve"/>.</param>
    /// <returns>How much was read, and the first bad entry if there is one.</returns>
    /// <exception cref="StorageException">There is no database, or the device refused to read it.</exception>
    public static Verification Verify(string folder)
    {
        string path = Path.Combine(folder, RunFolder.DatabaseName);
        bool isFile = !StoreUrl.IsMeant(folder);
        if (isFile && !File.Exists(path))
            throw StorageErrors.NotARun(folder, "it holds no run.db");
        RunWalk? walk = null;
        BadEntry? bad;
        try
        {
            using Database database = RunReader.OpenDatabase(folder);
            database.BeginReading();
            walk = new RunWalk(database);
            bad = walk.FirstBad();
        }
        catch (StorageException e) when (e.Failure is StorageFailure.Damaged
            || (isFile && e.Failure is StorageFailure.NotARun or StorageFailure.NewerLayout))
        {
            bad = new BadEntry("database", 0, null, e.What);
        }

        if (isFile && bad is null && WriteAheadLog.Wrong(path) is { } wrong)
            bad = new BadEntry("database", 0, null, wrong);
        if (isFile && bad is null && !DatabaseSeal.Fits(folder))
        {
            bad = new BadEntry(
                "database", 0, null,
                $"every entry is whole, but the file differs from its SHA-256 in {RunFolder.SealName}");
        }

        return new Verification(walk?.Entries ?? 0, bad);
    }
}
