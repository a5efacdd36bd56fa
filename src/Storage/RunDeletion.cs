using Twin.Storage.Postgres;

namespace Twin.Storage;

/// <summary>Deletes a run for good: its folder, or its rows in a server.</summary>
/// <remarks>Forecasts that were published from a run in a server stay, for what was published is never taken back.
/// </remarks>
public static class RunDeletion
{
    // A folder on its way out; no run is ever found under such a name.
    private const string GonePrefix = ".gone-";

    /// <summary>The name by which a run is confirmed: <c>world/0007</c>.</summary>
    /// <param name="folder">Its folder or address, from <see cref="RunFolder.Resolve"/>.</param>
    public static string NameOf(string folder) => StoreUrl.IsMeant(folder)
        ? StoreUrl.Parse(folder).Run ?? ""
        : $"{Path.GetFileName(Path.GetDirectoryName(folder)!)}/{Path.GetFileName(folder)}";

    /// <summary>Deletes it.</summary>
    /// <param name="folder">Its folder or address, from <see cref="RunFolder.Resolve"/>.</param>
    /// <exception cref="StorageException">Another process writes it; it is no run; it may not be deleted.</exception>
    public static void Delete(string folder)
    {
        if (StoreUrl.IsMeant(folder))
        {
            PostgresRuns.Delete(folder);
            return;
        }

        if (!File.Exists(Path.Combine(folder, RunFolder.DatabaseName)))
            throw StorageErrors.NotARun(folder, "it holds no run.db");
        string parent = Path.GetDirectoryName(folder)!;
        string gone = Path.Combine(parent, GonePrefix + Path.GetFileName(folder));
        try
        {
            // By one rename, so that nobody ever finds half a run; what a crash left of an earlier one goes too.
            using (RunLock.Take(folder))
            {
                if (Directory.Exists(gone))
                    Directory.Delete(gone, recursive: true);
                Directory.Move(folder, gone);
            }

            DurableFile.SyncFolder(parent);
            RemoveLink(Path.Combine(parent, RunFolder.LatestName), folder);
            RemoveLink(Path.Combine(Path.GetDirectoryName(parent)!, RunFolder.LatestName), folder);
            Directory.Delete(gone, recursive: true);
        }
        catch (Exception e) when (StorageErrors.From(e, folder) is { } known)
        {
            throw known;
        }
    }

    private static void RemoveLink(string link, string folder)
    {
        if (new FileInfo(link).LinkTarget is { } target
            && Path.GetFullPath(Path.Combine(Path.GetDirectoryName(link)!, target)) == folder)
        {
            File.Delete(link);
        }
    }
}
