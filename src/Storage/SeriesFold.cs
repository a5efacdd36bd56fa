namespace Twin.Storage;

/// <summary>Lets go of values of series that are old enough, and keeps of them what the tiers say.</summary>
/// <remarks>A block of 1,024 rows at a time, in the caller's transaction: rows, bins and the digest up to there change
/// together or not at all.</remarks>
internal static class SeriesFold
{
    /// <summary>Folds the next block.</summary>
    /// <param name="database">The database.</param>
    /// <param name="tiers">What is kept of it.</param>
    /// <param name="resumed">Rows before the older of the snapshots that a resume needs.</param>
    /// <param name="beforeMicros">What is later stays. Unit: µs of simulated time.</param>
    /// <returns>Whether there was one.</returns>
    public static bool Next(Database database, IReadOnlyList<SeriesTier> tiers, long resumed, long beforeMicros)
    {
        ChainHead begin = SeriesBase.Read(database);
        long last = begin.Count + SeriesDigest.BlockRows;

        // A row behind it stays in any case: SQLite would number the rows of an empty table from 1 again.
        if (last >= resumed)
            return false;
        SeriesDigest digest = new(begin);
        List<SeriesRow> rows = [];
        using (Statement select = database.Prepare(
            "SELECT series_id, time, value, rowid FROM series WHERE {run} AND rowid<=? ORDER BY rowid"))
        {
            select.Bind(1, last);
            while (select.Step())
            {
                SeriesRow row = new((int)select.Int64(0), select.Int64(1), RunQueries.Value(select, 2));
                if (row.AtMicros > beforeMicros)
                    return false;
                rows.Add(row);
                digest.Add(row.SeriesId, row.AtMicros, row.Value);
            }
        }

        if (rows.Count != SeriesDigest.BlockRows)
            throw StorageErrors.Damaged(database.Where, "rows of series are missing");
        database.PrepareBins();
        SeriesBins.Add(database, rows, tiers);
        using Statement delete = database.Prepare("DELETE FROM series WHERE {run} AND rowid<=?");
        delete.Bind(1, last).Step();
        SeriesBase.Write(database, digest.Block());
        return true;
    }
}
