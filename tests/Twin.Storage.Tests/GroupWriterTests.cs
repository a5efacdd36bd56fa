namespace Twin.Storage.Tests;

public sealed class GroupWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Append_WhileTheDeviceIsBusy_FillsTwoGroupsAndThenWaits()
    {
        const int group = 50;
        using RunStore store = RunStore.Create(SampleRun.New(_folder.Path), new StoreOptions { GroupRows = group });
        string path = Path.Combine(store.Folder, "run.db");
        using SqliteDatabase blocker = SqliteDatabase.OpenForWriting(path, create: false);
        blocker.Execute("BEGIN IMMEDIATE");
        int appended = 0;
        Thread appender = new(() =>
        {
            for (int i = 0; i < 4 * group; i++)
            {
                store.AppendInput("tick/1", "{}"u8, i);
                Volatile.Write(ref appended, i + 1);
            }
        });

        appender.Start();
        bool filled = SpinWait.SpinUntil(() => Volatile.Read(ref appended) >= 2 * group, TimeSpan.FromSeconds(1));
        bool waits = !appender.Join(TimeSpan.FromMilliseconds(100));
        int held = Volatile.Read(ref appended);
        long acknowledgedMeanwhile = store.AcknowledgedInput;
        blocker.Execute("COMMIT");
        appender.Join();
        store.Flush();

        Assert.True(filled && waits, $"{held} were taken");
        Assert.Equal(2 * group, held);
        Assert.Equal(1, acknowledgedMeanwhile);
        Assert.Equal(1 + (4 * group), store.AcknowledgedInput);
        Assert.Equal(Enumerable.Range(0, 4 * group).Select(i => (long)i), store.ReadInputs(2).Select(e => e.AtMicros));
    }

    [Fact]
    public void Append_WithoutAnybodyWaiting_IsCommittedWithinTheGroupWait()
    {
        using RunStore store = RunStore.Create(
            SampleRun.New(_folder.Path), new StoreOptions { GroupWait = TimeSpan.FromMilliseconds(5) });

        long sequence = store.AppendInput("tick/1", "{}"u8, 0);

        // The wait is bound to 5 ms; device and machine may add to it, but a missing wake-up would last for ever.
        Assert.True(SpinWait.SpinUntil(() => store.AcknowledgedInput == sequence, TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void AppendedInterleaved_AcrossStreams_KeepsTheOrderOfAppending()
    {
        using RunStore store = RunStore.Create(SampleRun.New(_folder.Path));
        Random random = new(11);
        List<(string Stream, long Sequence)> expected = [("ring", 1)];

        for (int i = 0; i < 500; i++)
        {
            bool input = random.Next(3) > 0;
            long sequence = input ? store.AppendInput("a/1", "{}"u8, i) : store.AppendOutput("b/1", "{}"u8, i);
            expected.Add((input ? "ring" : "ring/out", sequence));
        }

        store.Flush();

        using SqliteDatabase database = SqliteDatabase.OpenForReading(Path.Combine(store.Folder, "run.db"));
        using Statement select = database.Prepare(
            "SELECT persistence_id, sequence_number FROM journal ORDER BY ordering");
        List<(string Stream, long Sequence)> found = [];
        while (select.Step())
            found.Add((select.Text(0), select.Int64(1)));
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(65_537, 5)]
    [InlineData(1, -1)]
    [InlineData(1, 1_001)]
    public void Options_OutOfRange_AreRefused(int rows, int waitMillis)
    {
        StoreOptions options = new() { GroupRows = rows, GroupWait = TimeSpan.FromMilliseconds(waitMillis) };

        Assert.Throws<ArgumentOutOfRangeException>(() => RunStore.Create(SampleRun.New(_folder.Path), options));
    }
}
