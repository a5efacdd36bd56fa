namespace Twin.Storage;

/// <summary>How many rows of <c>series</c> were let go of from the first on, and the digest up to there.</summary>
/// <remarks>Always whole blocks of <see cref="SeriesDigest"/>, so that the digest goes on from it.</remarks>
internal static class SeriesBase
{
    private const string Key = "series:base";

    /// <summary>Reads it; empty where nothing was let go of.</summary>
    public static ChainHead Read(Database database)
    {
        using Statement select = database.Prepare("SELECT value FROM run WHERE {run} AND key=?");
        if (!select.Bind(1, Key).Step())
            return ChainHead.Empty;
        return ChainHead.Parse(select.Text(0))
            ?? throw StorageErrors.Damaged(database.Where, "table run does not say where the series begin");
    }

    /// <summary>Writes it, inside the caller's transaction.</summary>
    public static void Write(Database database, ChainHead block) => RunInfo.Put(database, Key, block.ToString());
}
