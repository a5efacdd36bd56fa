using System.Globalization;

namespace Twin.Storage.Tests;

public sealed class RunStoreTests : IDisposable
{
    private readonly TestStores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Theory, EveryStore]
    public void Create_WithInput0_AcknowledgesItBeforeReturning(StoreKind kind)
    {
        using RunStore store = RunStore.Create(_stores.New(kind));

        IReadOnlyList<JournalEntry> inputs = store.ReadInputs(1);

        JournalEntry input = Assert.Single(inputs);
        Assert.Equal(1, store.AcknowledgedInput);
        Assert.Equal(Manifests.WorldResolved, input.Manifest);
        Assert.Equal("""{"name":"ring","seed":1}"""u8.ToArray(), input.Payload.ToArray());
        Assert.Equal(new Recovery(null, 1, null), store.Recovery);
    }

    [Theory, EveryStore]
    public void Append_ThenReopened_ReturnsEveryByte(StoreKind kind)
    {
        string folder;
        using (RunStore store = RunStore.Create(_stores.New(kind)))
        {
            folder = store.Folder;
            long sequence = store.AppendInput("command.build-site/1", [0, 255, 1], 42, PayloadFormat.Binary);
            store.AppendOutput("robot.built/1", SampleRun.Json("robot", 7), 43);
            store.AppendSeries(store.DefineSeries("price", "good=steel"), 44, -0.125);
            store.Flush();
            Assert.Equal(2, sequence);
            Assert.Equal(2, store.AcknowledgedInput);
            Assert.Equal(1, store.AcknowledgedOutput);
        }

        using RunReader reader = RunReader.Open(folder);

        JournalEntry input = reader.Inputs(2).Single();
        JournalEntry output = reader.Outputs().Single();
        Assert.Equal((2L, "command.build-site/1", 42L), (input.Sequence, input.Manifest, input.AtMicros));
        Assert.Equal(PayloadFormat.Binary, input.Format);
        Assert.Equal([0, 255, 1], input.Payload.ToArray());
        Assert.Equal("""{"robot":7}"""u8.ToArray(), output.Payload.ToArray());
        Assert.Equal([new SeriesName(1, "price", "good=steel")], reader.SeriesNames());
        Assert.Equal([new SeriesRow(1, 44, -0.125)], reader.Series());
    }

    [Theory, EveryStore]
    public void Append_OfTheSameContent_GivesTheSameChainInAnotherRun(StoreKind kind)
    {
        string[] contents =
            [.. Enumerable.Range(0, 2).Select(_ => SampleRun.Contents(_stores.Finished(kind)))];

        Assert.Equal(contents[0], contents[1]);
        Assert.Contains("in 11 command.set-share/1", contents[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Finish_AfterSnapshot_LeavesOneDatabaseFileSealAndSummary()
    {
        string folder = SampleRun.Finished(_stores.Path);

        string[] files =
            [.. Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

        Assert.Equal(["run.db", "run.db.sha256", "run.lock", "summary.json"], files);
        Assert.True(RunFolder.IsFinished(folder));
        Assert.Equal("""{"world":"ring"}""", File.ReadAllText(Path.Combine(folder, "summary.json")));
        using RunReader reader = RunReader.Open(folder);
        Assert.True(reader.Info.IsFinished);
        Assert.Equal(30, reader.Series().Count());
    }

    [Theory, EveryStore]
    public void AppendSnapshot_ThreeTimes_KeepsTheTwoNewest(StoreKind kind)
    {
        using RunStore store = RunStore.Create(_stores.New(kind));

        // No input between them: all three stand at sequence 1, where Akka's key has room for one.
        for (long hour = 1; hour <= 3; hour++)
            store.AppendSnapshot(hour * SampleRun.Hour, SampleRun.State(hour));
        store.Flush();

        using RunReader reader = RunReader.Open(store.Folder);
        Recovery recovery = reader.Recovery();
        Assert.Equal(3 * SampleRun.Hour, recovery.Snapshot!.AtMicros);
        Assert.Equal(SampleRun.State(3), recovery.Snapshot.State.ToArray());
        Assert.Equal(2, recovery.ReplayFrom);
        Assert.Equal(2, Damage.Scalar(store.Folder, "SELECT count(*) FROM snapshot"));
    }

    [Theory, EveryStore]
    public void KeepSnapshot_BeforeManyOthers_StaysUntilAnotherIsKept(StoreKind kind)
    {
        using RunStore store = RunStore.Create(_stores.New(kind));
        for (long hour = 1; hour <= 9; hour++)
        {
            if (hour is 3 or 6)
                store.KeepSnapshot(hour * SampleRun.Hour, SampleRun.State(hour));
            else
                store.AppendSnapshot(hour * SampleRun.Hour, SampleRun.State(hour));
        }

        store.Flush();

        using RunReader reader = RunReader.Open(store.Folder);
        long? Before(long hour) => reader.SnapshotBefore(hour * SampleRun.Hour)?.AtMicros / SampleRun.Hour;
        Assert.Equal([9, 8, 6, 6, null], ((long[])[9, 8, 7, 6, 5]).Select(Before));
        Assert.Equal(9 * SampleRun.Hour, reader.Recovery().Snapshot!.AtMicros);
        Assert.True(RunVerifier.Verify(store.Folder).IsIntact);
    }

    [Theory]
    [EveryStore(2, null)]
    [EveryStore(4, 3L)]
    public void KeepSnapshot_LaterThanWhereARunResumes_IsForgotten(StoreKind kind, long resumedAt, long? kept)
    {
        string folder;
        using (RunStore store = RunStore.Create(_stores.New(kind)))
        {
            folder = store.Folder;
            SampleRun.AppendHours(store, 0, 2);
            if (resumedAt == 2)
                store.AppendSnapshot(2 * SampleRun.Hour, SampleRun.State(2));
            SampleRun.AppendHours(store, 2, 3);
            store.KeepSnapshot(3 * SampleRun.Hour, SampleRun.State(3));
            SampleRun.AppendHours(store, 3, 4);
            if (resumedAt == 4)
                store.AppendSnapshot(4 * SampleRun.Hour, SampleRun.State(4));
            store.Flush();
        }

        using (RunStore store = RunStore.Resume(folder, SampleRun.Resume()))
            store.Flush();

        using RunReader reader = RunReader.Open(folder);
        long? before = reader.SnapshotBefore((4 * SampleRun.Hour) - 1)?.AtMicros / SampleRun.Hour;
        Assert.Equal(kept ?? 2, before);
        Assert.True(RunVerifier.Verify(folder).IsIntact);
    }

    [Theory, EveryStore]
    public void Append_FromManyThreads_GivesEachASequenceOfItsOwn(StoreKind kind)
    {
        const int threads = 4;
        const int each = 2_000;
        using RunStore store = RunStore.Create(
            _stores.New(kind), new StoreOptions { GroupRows = 64, GroupWait = TimeSpan.FromMilliseconds(1) });
        long[][] given = new long[threads][];

        long Append(int i) => store.AppendInput("tick/1", SampleRun.Json("i", i), i);
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(t => new Thread(
            () => given[t] = [.. Enumerable.Range(0, each).Select(Append)]))];
        foreach (Thread worker in workers)
            worker.Start();
        foreach (Thread worker in workers)
            worker.Join();
        store.Flush();

        Assert.All(given, g => Assert.Equal(g.Order(), g));
        Assert.Equal(Enumerable.Range(2, threads * each).Select(i => (long)i), given.SelectMany(g => g).Order());
        Assert.Equal(1 + (threads * each), store.AcknowledgedInput);
        Assert.True(RunVerifier.Verify(store.Folder).IsIntact);
        for (int t = 0; t < threads; t++)
        {
            IReadOnlyList<JournalEntry> inputs = store.ReadInputs(1);
            string first = string.Create(CultureInfo.InvariantCulture, $$"""{"i":{{0}}}""");
            Assert.Equal(first, System.Text.Encoding.UTF8.GetString(inputs[(int)given[t][0] - 1].Payload.Span));
        }
    }

    [Theory, EveryStore]
    public void Append_LargerThanAGroup_TravelsAlone(StoreKind kind)
    {
        byte[] large = new byte[StoreOptions.GroupBytes + 1];
        large[^1] = 7;
        using RunStore store = RunStore.Create(_stores.New(kind));

        store.AppendInput("small/1", [1], 0, PayloadFormat.Binary);
        store.AppendInput("large/1", large, 0, PayloadFormat.Binary);
        store.AppendInput("small/1", [2], 0, PayloadFormat.Binary);
        store.Flush();

        Assert.Equal([1, large.Length, 1], store.ReadInputs(2).Select(e => e.Payload.Length));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => store.AppendInput("huge/1", new byte[StoreOptions.PayloadBytesMax + 1], 0));
    }

    [Theory, EveryStore]
    public void Append_AfterDispose_IsRefused(StoreKind kind)
    {
        RunStore store = RunStore.Create(_stores.New(kind));
        store.Dispose();

        Assert.Throws<ObjectDisposedException>(() => store.AppendInput("late/1", [], 0));
    }

    [Theory, EveryStore]
    public void Verify_OfRunBeingWritten_FindsItWhole(StoreKind kind)
    {
        using RunStore store = RunStore.Create(_stores.New(kind));
        SampleRun.AppendHours(store, 0, 7);

        Verification verification = RunVerifier.Verify(store.Folder);

        // 8 inputs, 14 outputs, 7 decisions, 21 values, 1 snapshot.
        Assert.Null(verification.FirstBad);
        Assert.Equal(8 + 14 + 7 + 21 + 1, verification.Entries);
    }
}
