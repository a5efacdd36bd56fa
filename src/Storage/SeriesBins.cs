namespace Twin.Storage;

/// <summary>The table <c>series_bin</c>: what is kept of values that were let go of.</summary>
internal static class SeriesBins
{
    /// <summary>The table in SQLite, where it is made when it is first needed.</summary>
    public const string Table = """
        CREATE TABLE IF NOT EXISTS series_bin (
          series_id INTEGER NOT NULL, width INTEGER NOT NULL, bin INTEGER NOT NULL, count INTEGER NOT NULL,
          sum REAL NOT NULL, rest REAL NOT NULL, least REAL NOT NULL, greatest REAL NOT NULL, last REAL NOT NULL,
          PRIMARY KEY (series_id, width, bin)) WITHOUT ROWID
        """;

    private const string Columns = "count, sum, rest, least, greatest, last";

    /// <summary>Adds values, in order, to the bins of all tiers; inside the caller's transaction.</summary>
    public static void Add(Database database, IReadOnlyList<SeriesRow> rows, IReadOnlyList<SeriesTier> tiers)
    {
        Dictionary<(int Series, long Width, long Bin), SeriesBin> touched = [];
        foreach (SeriesRow row in rows.Where(row => double.IsFinite(row.Value)))
        {
            foreach (SeriesTier tier in tiers)
            {
                // A month that ends within a step ends with it, a little late: it belongs to what it nearly ended in.
                long bin = Math.Max(1, (row.AtMicros - LateMicros + tier.WidthMicros - 1) / tier.WidthMicros);
                (int, long, long) key = (row.SeriesId, tier.WidthMicros, bin);
                if (!touched.TryGetValue(key, out SeriesBin had))
                {
                    had = Read(database, key)
                        ?? new SeriesBin(tier.WidthMicros, bin * tier.WidthMicros, 0, 0, 0, 0, 0, 0);
                }

                touched[key] = had.With(row.Value);
            }
        }

        using Statement put = database.Prepare(
            "INSERT INTO series_bin ({run,}series_id, width, bin, " + Columns
            + ") VALUES ({1,}?, ?, ?, ?, ?, ?, ?, ?, ?) "
            + "ON CONFLICT ({run,}series_id, width, bin) DO UPDATE SET count = excluded.count, sum = excluded.sum, "
            + "rest = excluded.rest, least = excluded.least, greatest = excluded.greatest, last = excluded.last");
        foreach (((int series, long width, long bin), SeriesBin now) in touched)
        {
            put.Bind(1, series).Bind(2, width).Bind(3, bin).Bind(4, now.Count).Bind(5, now.Sum).Bind(6, now.Rest)
                .Bind(7, now.Least).Bind(8, now.Greatest).Bind(9, now.Last).Step();
        }
    }

    /// <summary>Lets go of the oldest bins of a tier that are all before an instant.</summary>
    /// <returns>Whether there were any.</returns>
    public static bool Drop(Database database, SeriesTier tier, long beforeMicros)
    {
        using Statement delete = database.Prepare(
            "DELETE FROM series_bin WHERE {run} AND width=? AND bin<=? AND bin="
            + "(SELECT min(bin) FROM series_bin WHERE {run} AND width=?) RETURNING bin");
        delete.Bind(1, tier.WidthMicros).Bind(2, beforeMicros / tier.WidthMicros).Bind(3, tier.WidthMicros);
        bool any = false;
        while (delete.Step())
            any = true;
        return any;
    }

    /// <summary>What is kept of a series before its values begin: no stretch twice, each as fine as it is
    /// there.</summary>
    public static List<SeriesBin> Of(Database database, int seriesId)
    {
        using Statement select = database.Prepare(
            "SELECT width, bin, " + Columns + " FROM series_bin WHERE {run} AND series_id=? ORDER BY width DESC, bin");
        select.Bind(1, seriesId);
        List<List<SeriesBin>> tiers = [];
        while (select.Step())
        {
            long width = select.Int64(0);
            if (tiers.Count == 0 || tiers[^1][0].WidthMicros != width)
                tiers.Add([]);
            tiers[^1].Add(new SeriesBin(
                width, width * select.Int64(1), select.Int64(2), select.Double(3), select.Double(4), select.Double(5),
                select.Double(6), select.Double(7)));
        }

        List<SeriesBin> chosen = [];
        long end = 0;
        for (int tier = 0; tier < tiers.Count; tier++)
        {
            // The coarser one reaches up to where the finer one begins, and over it where it must.
            long finer = tier + 1 < tiers.Count ? Begin(tiers[tier + 1][0]) : long.MaxValue;
            chosen.AddRange(tiers[tier].Where(bin => Begin(bin) >= end && Begin(bin) < finer));
            end = chosen.Count == 0 ? end : chosen[^1].EndMicros;
        }

        return chosen;
    }

    // A month that ends within a step of a week is up to a week late; the next ends thirty days after it.
    private const long LateMicros = 10L * 24 * 3_600_000_000;

    private static long Begin(SeriesBin bin) => bin.EndMicros - bin.WidthMicros;

    private static SeriesBin? Read(Database database, (int Series, long Width, long Bin) key)
    {
        using Statement select = database.Prepare(
            "SELECT " + Columns + " FROM series_bin WHERE {run} AND series_id=? AND width=? AND bin=?");
        return select.Bind(1, key.Series).Bind(2, key.Width).Bind(3, key.Bin).Step()
            ? new SeriesBin(
                key.Width, key.Width * key.Bin, select.Int64(0), select.Double(1), select.Double(2), select.Double(3),
                select.Double(4), select.Double(5))
            : null;
    }
}
