namespace Twin.Storage.Tests;

/// <summary>Series whose old values are let go of: what is kept of them, and that the run goes on.</summary>
public sealed class SeriesTrimTests : IDisposable
{
    private const long Quarter = 91 * 24, Year = 4 * Quarter, Rows = 6_000;

    private static readonly RunKeep _keep = new()
    {
        SeriesMicros = Year * SampleRun.Hour,
        SeriesTiers =
        [
            new SeriesTier(Quarter * SampleRun.Hour, 3 * Year * SampleRun.Hour),
            new SeriesTier(Year * SampleRun.Hour, null),
        ],
    };

    private readonly TestStores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Theory]
    [EveryStore]
    public void Series_TrimmedToTiers_KeepTheirSumsExactly(StoreKind kind)
    {
        string folder = Made(kind, _keep, 0);

        using RunReader reader = RunReader.Open(folder);
        IReadOnlyList<SeriesBin> bins = reader.SeriesBins(1);
        List<SeriesRow> rows = [.. reader.Series(1)];
        Assert.Equal(Total(Enumerable.Range(0, (int)Rows).Select(Value)), Total(reader));
        Assert.Equal(Rows, bins.Sum(bin => bin.Count) + rows.Count);
        Assert.InRange(rows.Count, Year / Days, (Year / Days) + SeriesDigest.BlockRows);
        Assert.Equal([Year * SampleRun.Hour, Quarter * SampleRun.Hour], bins.Select(bin => bin.WidthMicros).Distinct());
        for (int i = 1; i < bins.Count; i++)
            Assert.True(bins[i].EndMicros - bins[i].WidthMicros >= bins[i - 1].EndMicros, $"bin {i} overlaps");
        Assert.True(rows[0].AtMicros > bins[^1].EndMicros - bins[^1].WidthMicros);
        Assert.Null(RunVerifier.Verify(folder).FirstBad);
    }

    [Theory]
    [EveryStore]
    public void Bin_OfAYear_HasMeanExtremesAndLastOfItsValues(StoreKind kind)
    {
        string folder = Made(kind, _keep, 0);

        using RunReader reader = RunReader.Open(folder);
        SeriesBin second = reader.SeriesBins(1).First(bin => bin.EndMicros == 2 * Year * SampleRun.Hour);
        double[] values =
        [
            .. Enumerable.Range(0, (int)Rows)
                .Where(row => (row * Days) - (10 * Days) is > Year and <= 2 * Year).Select(Value),
        ];
        Assert.Equal(values.Length, second.Count);
        Assert.Equal((values.Min(), values.Max(), values[^1]), (second.Least, second.Greatest, second.Last));
        Assert.Equal(values.Average(), second.Mean, 1.0);
    }

    [Theory]
    [EveryStore]
    public void Run_WithTrimmedSeries_GoesOnAndFinishes(StoreKind kind)
    {
        string folder = Made(kind, _keep, 0);
        using (RunStore store = RunStore.Resume(folder, SampleRun.Resume(), new StoreOptions { Keep = _keep }))
        {
            Append(store, Rows, Rows + 2_000);
            store.Finish("{}");
        }

        Assert.Null(RunVerifier.Verify(folder).FirstBad);
        using RunReader reader = RunReader.Open(folder);
        Assert.Equal(Rows + 2_000, reader.SeriesBins(1).Sum(bin => bin.Count) + reader.Series(1).LongCount());
    }

    [Fact]
    public void Run_WithTrimmedSeries_IsDamagedWhereARowOfTheRestIs()
    {
        string folder = Made(StoreKind.Sqlite, _keep, 0);
        Damage.Execute(folder, "UPDATE series SET value = value + 1 WHERE rowid = (SELECT min(rowid) + 5 FROM series)");

        Assert.Equal("series", RunVerifier.Verify(folder).FirstBad!.Table);
    }

    [Fact]
    public void Series_CutOffAfterAnyStep_AreWhole()
    {
        for (int steps = 0; ; steps++)
        {
            string folder = Made(StoreKind.Sqlite, null, 3_000);
            bool isDone;
            using (SqliteDatabase database = SqliteDatabase.OpenForWriting(
                Path.Combine(folder, RunFolder.DatabaseName), create: false))
            {
                Retention retention = new(database, database.NamesOf("ring"), _keep, TimeProvider.System);
                for (int step = 0; step < steps && retention.IsDue; step++)
                    retention.Step();
                isDone = !retention.IsDue;
            }

            Assert.Null(RunVerifier.Verify(folder).FirstBad);
            using RunReader reader = RunReader.Open(folder);
            Assert.Equal(Total(Enumerable.Range(0, 3_000).Select(Value)), Total(reader));
            if (isDone)
                return;
        }
    }

    private const long Days = 24;

    // Whole numbers, of which a double holds each, but no sum of a year.
    private static double Value(int row) => row + ((row % 3) * 1e15);

    private static Int128 Total(RunReader reader) =>
        Total(reader.SeriesBins(1).Select(bin => bin.Sum)) + Total(reader.SeriesBins(1).Select(bin => bin.Rest))
            + Total(reader.Series(1).Select(row => row.Value));

    private static Int128 Total(IEnumerable<double> values) =>
        values.Aggregate(Int128.Zero, (sum, value) => sum + (Int128)value);

    private string Made(StoreKind kind, RunKeep? keep, long rows)
    {
        using RunStore store = RunStore.Create(_stores.New(kind), new StoreOptions { Keep = keep });
        Append(store, 0, rows == 0 ? Rows : rows);
        store.FlushAndTrim();
        return store.Folder;
    }

    private static void Append(RunStore store, long from, long to)
    {
        int stock = store.DefineSeries("stock", "unit=t");
        for (long row = from; row < to; row++)
        {
            store.AppendSeries(stock, row * Days * SampleRun.Hour, Value((int)row));
            if (row % 500 == 499)
                store.AppendSnapshot(row * Days * SampleRun.Hour, SampleRun.State(row));
        }

        store.AppendSnapshot((to - 1) * Days * SampleRun.Hour, SampleRun.State(to));
    }
}
