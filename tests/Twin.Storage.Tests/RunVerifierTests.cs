namespace Twin.Storage.Tests;

public sealed class RunVerifierTests : IDisposable
{
    private readonly TestStores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Theory]
    [EveryStore("message")]
    [EveryStore("manifest")]
    [EveryStore("persistence_id")]
    public void Verify_WithAFlippedBitInAJournalRow_NamesThatRow(StoreKind kind, string column)
    {
        string folder = _stores.Finished(kind);
        Random random = new(20250101);

        for (int i = 0; i < 12; i++)
        {
            int sequence = random.Next(1, 12);
            int offset = random.Next(1_000);
            long ordering = Damage.Scalar(folder, "SELECT ordering FROM journal WHERE persistence_id='ring' "
                + $"AND sequence_number={sequence}");
            string condition = $"ordering={ordering}";
            Damage.Blob(folder, "journal", column, condition, offset);

            BadEntry? bad = RunVerifier.Verify(folder).FirstBad;

            Assert.Equal(("journal", sequence), (bad?.Table, (int)(bad?.Sequence ?? 0)));
            Damage.Blob(folder, "journal", column, condition, offset);
        }
    }

    [Theory]
    [EveryStore("UPDATE journal SET sequence_number=68 WHERE persistence_id='ring' AND sequence_number=4", "ring")]
    [EveryStore("DELETE FROM journal WHERE persistence_id='ring' AND sequence_number=4", "ring")]
    [EveryStore("UPDATE journal SET deleted=TRUE WHERE persistence_id='ring/out' AND sequence_number=4", "ring/out")]
    [EveryStore("UPDATE journal SET identifier=7 WHERE persistence_id='ring/out' AND sequence_number=4", "ring/out")]
    [EveryStore("UPDATE journal SET tags='x' WHERE persistence_id='ring/out' AND sequence_number=4", "ring/out")]
    public void Verify_WithAChangedJournalRow_NamesItsPlace(StoreKind kind, string change, string stream)
    {
        string folder = _stores.Finished(kind);
        Damage.Execute(folder, change);

        BadEntry? bad = RunVerifier.Verify(folder).FirstBad;

        Assert.Equal(("journal", 4L, stream), (bad?.Table, bad?.Sequence, bad?.Stream));
    }

    [Theory]
    [EveryStore("DELETE FROM journal WHERE persistence_id='ring' AND sequence_number>9", "journal", 10)]
    [EveryStore("DELETE FROM journal WHERE persistence_id='ring/out' AND sequence_number>19", "journal", 20)]
    [EveryStore("DELETE FROM decision WHERE sequence=10", "decision", 10)]
    [EveryStore("DELETE FROM decision WHERE sequence=3", "decision", 3)]
    [EveryStore("UPDATE decision SET name='regime.judged/2' WHERE sequence=3", "decision", 3)]
    [EveryStore("DELETE FROM series WHERE rowid=30", "series", 30)]
    [EveryStore("DELETE FROM series WHERE rowid=7", "series", 7)]
    [EveryStore("UPDATE series SET value=value+1e-9 WHERE rowid=7", "series", 1)]
    [EveryStore("UPDATE series SET time=time+1 WHERE rowid=16", "series", 16)]
    [EveryStore("UPDATE run SET value=replace(value, 'a', 'b') WHERE key='head:ring'", "journal", 11)]
    [EveryStore("DELETE FROM run WHERE key='head:series'", "run", 0)]
    public void Verify_WithRowsChangedOrCutOff_NamesTheFirst(StoreKind kind, string change, string table, long sequence)
    {
        string folder = _stores.Finished(kind);
        Damage.Execute(folder, change);

        BadEntry? bad = RunVerifier.Verify(folder).FirstBad;

        Assert.Equal((table, sequence), (bad?.Table, bad?.Sequence));
    }

    [Theory]
    [EveryStore("snapshot", "ring", 11)]
    [EveryStore("manifest", "ring", 11)]
    [EveryStore("snapshot", "ring/previous", 6)]
    public void Verify_WithAFlippedBitInASnapshot_NamesIt(
        StoreKind kind, string column, string persistenceId, long sequence)
    {
        string folder = _stores.Finished(kind);
        Random random = new(7);

        for (int i = 0; i < 6; i++)
        {
            int offset = random.Next(10_000);
            Damage.Blob(folder, "snapshot", column, $"persistence_id='{persistenceId}'", offset);

            BadEntry? bad = RunVerifier.Verify(folder).FirstBad;

            Assert.Equal(("snapshot", sequence), (bad?.Table, bad?.Sequence));
            Damage.Blob(folder, "snapshot", column, $"persistence_id='{persistenceId}'", offset);
        }
    }

    [Fact]
    public void Verify_WithAFlippedBitAnywhereInAFinishedFile_NamesSomething()
    {
        string folder = SampleRun.Finished(_stores.Path);
        string database = Path.Combine(folder, RunFolder.DatabaseName);
        long bytes = new FileInfo(database).Length;
        Random random = new(42);

        for (int i = 0; i < 300; i++)
        {
            long offset = random.NextInt64(bytes);
            int bit = random.Next(8);
            Damage.FlipBit(database, offset, bit);

            Verification verification = RunVerifier.Verify(folder);

            Assert.False(verification.IsIntact, $"bit {bit} of byte {offset} went unseen");
            Assert.DoesNotContain('\n', verification.FirstBad!.Reason);
            Damage.FlipBit(database, offset, bit);
        }

        Assert.True(RunVerifier.Verify(folder).IsIntact);
    }

    [Fact]
    public void AnyUse_OfAnUnsealedFileWithAFlippedBit_FailsInOneLineOrNotAtAll()
    {
        string folder = SampleRun.Finished(_stores.Path);
        File.Delete(Path.Combine(folder, RunFolder.SealName));
        long bytes = new FileInfo(Path.Combine(folder, RunFolder.DatabaseName)).Length;
        Random random = new(1234);
        const int flips = 100;
        int named = 0;
        int refused = 0;

        for (int i = 0; i < flips; i++)
        {
            string copy = Copy(folder);
            Damage.FlipBit(Path.Combine(copy, RunFolder.DatabaseName), random.NextInt64(bytes), random.Next(8));

            named += RunVerifier.Verify(copy).IsIntact ? 0 : 1;
            refused += IsRefused(() => SampleRun.Contents(copy)) ? 1 : 0;
            refused += IsRefused(() => RunStore.Resume(copy, SampleRun.Resume()).Dispose()) ? 1 : 0;
        }

        // Most of so small a file is room that holds nothing; only its seal would see a bit flipped there.
        Assert.InRange(named, 5, flips);
        Assert.InRange(refused, 3, 2 * flips);
    }

    [Fact]
    public void Verify_OfATruncatedFile_NamesTheDatabase()
    {
        string folder = SampleRun.Finished(_stores.Path);
        using (FileStream file = new(Path.Combine(folder, RunFolder.DatabaseName), FileMode.Open))
            file.SetLength(file.Length / 3);

        BadEntry? bad = RunVerifier.Verify(folder).FirstBad;

        Assert.Equal("database", bad?.Table);
    }

    [Fact]
    public void Verify_OfAFinishedRun_DoesNotChangeIt()
    {
        string folder = SampleRun.Finished(_stores.Path);
        byte[] before = File.ReadAllBytes(Path.Combine(folder, RunFolder.DatabaseName));

        Verification verification = RunVerifier.Verify(folder);

        // 11 inputs, 20 outputs, 10 decisions, 30 values, 2 snapshots.
        Assert.Equal(new Verification(11 + 20 + 10 + 30 + 2, null), verification);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(folder, RunFolder.DatabaseName)));
        Assert.Equal(4, Directory.EnumerateFiles(folder).Count());
    }

    private static bool IsRefused(Action use)
    {
        try
        {
            use();
            return false;
        }
        catch (StorageException e)
        {
            Assert.DoesNotContain('\n', e.Message);
            return true;
        }
    }

    private string Copy(string folder)
    {
        string copy = Path.Combine(_stores.Path, "copy");
        Directory.CreateDirectory(copy);
        foreach (string file in Directory.EnumerateFiles(folder))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)), overwrite: true);
        return copy;
    }
}
