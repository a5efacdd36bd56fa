namespace Twin.Storage.Tests;

public sealed class WriteAheadLogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Only the flush at the end of an append closes its group: a slow machine must not split it.</summary>
    private static readonly StoreOptions _oneCommit = new() { GroupWait = TimeSpan.FromSeconds(1) };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Log_TornWithinItsLastCommit_KeepsEveryCommitBefore()
    {
        using RunStore store = RunStore.Create(SampleRun.New(_folder.Path), _oneCommit);
        SampleRun.AppendHours(store, 0, 6);
        long before = LogBytes(store.Folder);
        SampleRun.AppendHours(store, 6, 7);
        long after = LogBytes(store.Folder);
        Random random = new(3);
        Assert.True(before < after, "the second commit must stand in the log");

        for (int i = 0; i < 10; i++)
        {
            string copy = Copy(store.Folder);
            using (FileStream log = new(Path.Combine(copy, "run.db-wal"), FileMode.Open))
                log.SetLength(random.NextInt64(before, after));

            using RunReader reader = RunReader.Open(copy);

            Assert.Equal(7, reader.Inputs().Count());
            Assert.Equal(12, reader.Outputs().Count());
            Assert.Null(RunVerifier.Verify(copy).FirstBad);
        }
    }

    [Fact]
    public void Log_WithAFlippedBitBeforeTwoCommits_IsNamedAndNotResumed()
    {
        using RunStore store = RunStore.Create(SampleRun.New(_folder.Path), _oneCommit);
        SampleRun.AppendHours(store, 0, 2);
        long firstBytes = LogBytes(store.Folder);
        for (int hour = 2; hour < 5; hour++)
            SampleRun.AppendHours(store, hour, hour + 1);
        Random random = new(5);

        for (int i = 0; i < 20; i++)
        {
            string copy = Copy(store.Folder);
            Damage.FlipBit(Path.Combine(copy, "run.db-wal"), random.NextInt64(firstBytes), random.Next(8));

            BadEntry? bad = RunVerifier.Verify(copy).FirstBad;

            Assert.Equal("database", bad?.Table);
            Assert.Contains("write-ahead log", bad!.Reason, StringComparison.Ordinal);
            StorageException refusal = Assert.Throws<StorageException>(
                () => RunStore.Resume(copy, SampleRun.Resume()));
            Assert.Equal((StorageFailure.Damaged, 3), (refusal.Failure, refusal.ExitCode));
        }
    }

    [Fact]
    public void Log_OfAWholeRun_HasNothingWrong()
    {
        using RunStore store = RunStore.Create(SampleRun.New(_folder.Path), _oneCommit);
        SampleRun.AppendHours(store, 0, 5);
        string database = Path.Combine(store.Folder, "run.db");

        string? wrong = WriteAheadLog.Wrong(database);

        Assert.Null(wrong);
        Assert.True(LogBytes(store.Folder) > 0);
        Assert.Null(WriteAheadLog.Wrong(Path.Combine(_folder.Path, "none.db")));
    }

    private static long LogBytes(string folder) => new FileInfo(Path.Combine(folder, "run.db-wal")).Length;

    private string Copy(string folder)
    {
        string copy = Path.Combine(_folder.Path, "copy");
        if (Directory.Exists(copy))
            Directory.Delete(copy, recursive: true);
        Directory.CreateDirectory(copy);
        foreach (string name in new[] { "run.db", "run.db-wal" })
            File.Copy(Path.Combine(folder, name), Path.Combine(copy, name));
        return copy;
    }
}
