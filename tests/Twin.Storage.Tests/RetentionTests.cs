using System.Globalization;

namespace Twin.Storage.Tests;

/// <summary>What a run lets go of while it goes on, and what it still is afterwards.</summary>
public sealed class RetentionTests : IDisposable
{
    private const long Hours = 200, Back = 40;

    private static readonly RunKeep _journal = new()
    {
        Snapshots = 3, JournalMicros = Back * SampleRun.Hour, Standing = [Manifests.WorldResolved, "regime.set/1"],
    };

    private readonly TestStores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    public void Ladder_OfManySnapshots_LeavesNoGapAboveAQuarterOfItsAge(int newest)
    {
        List<long> times = [];
        for (long now = 0; now <= 5_000; now++)
        {
            times.Insert(0, now);
            foreach (int index in SnapshotLadder.Superfluous(times, newest).Reverse().ToList())
                times.RemoveAt(index);
        }

        Assert.Equal(Enumerable.Range(0, newest).Select(i => 5_000L - i), times.Take(newest));
        Assert.Equal(0, times[^1]);
        for (int i = 1; i < times.Count; i++)
            Assert.True(times[i - 1] - times[i] <= Math.Max(1, (5_000 - times[i]) / SnapshotLadder.AgeOverGap));
        Assert.InRange(times.Count, newest, newest + (2 * SnapshotLadder.AgeOverGap * 8));
    }

    [Theory]
    [EveryStore]
    public void Snapshots_WithALadder_AreFoundNearEveryInstant(StoreKind kind)
    {
        using RunStore store = RunStore.Create(_stores.New(kind), new StoreOptions { Keep = new RunKeep() });
        SampleRun.AppendHours(store, 0, Hours, snapshotEvery: 1);
        store.FlushAndTrim();

        using RunReader reader = RunReader.Open(store.Folder);
        for (long hour = 1; hour < Hours; hour++)
        {
            long found = reader.SnapshotBefore(hour * SampleRun.Hour)!.AtMicros / SampleRun.Hour;
            Assert.InRange(found, hour - 1 - ((Hours - hour) / SnapshotLadder.AgeOverGap), hour);
        }

        Assert.Null(reader.KeptFromMicros);
        Assert.Null(RunVerifier.Verify(store.Folder).FirstBad);
    }

    [Theory]
    [EveryStore]
    public void Journal_Trimmed_IsWholeFromItsOldestSnapshotOn(StoreKind kind)
    {
        string folder = Trimmed(kind);

        using RunReader reader = RunReader.Open(folder);
        long from = reader.KeptFromMicros!.Value / SampleRun.Hour;
        Assert.InRange(from, Hours - 1 - Back - 10, Hours - 1 - Back);
        Assert.Equal(from, reader.SnapshotBefore(from * SampleRun.Hour)!.AtMicros / SampleRun.Hour);
        Assert.Null(reader.SnapshotBefore((from * SampleRun.Hour) - 1));
        Assert.Equal((from + 1) * SampleRun.Hour, reader.Outputs().First().AtMicros);
        Assert.Equal(
            [Manifests.WorldResolved, "regime.set/1"],
            reader.Inputs().TakeWhile(entry => entry.AtMicros <= from * SampleRun.Hour).Select(e => e.Manifest));
        Assert.Equal(Hours, reader.Decisions().LongCount());
        Assert.Null(RunVerifier.Verify(folder).FirstBad);
    }

    [Theory]
    [EveryStore]
    public void Journal_Trimmed_GoesOnAsTheUntrimmedOneWould(StoreKind kind)
    {
        string trimmed = Trimmed(kind);
        string whole = Made(_stores.New(kind), null);
        foreach (string folder in (string[])[trimmed, whole])
        {
            using RunStore store = RunStore.Resume(folder, SampleRun.Resume());
            Assert.Equal(Hours - 1, store.Recovery.Snapshot!.AtMicros / SampleRun.Hour);
            SampleRun.AppendHours(store, Hours, Hours + 10);
            store.Finish("{}");
        }

        using RunReader a = RunReader.Open(trimmed), b = RunReader.Open(whole);
        Assert.Equal(Links(b, a.Outputs().First().Sequence), Links(a, 1));
        Assert.Null(RunVerifier.Verify(trimmed).FirstBad);
    }

    [Fact]
    public void Journal_TrimmedAndCutOffAfterAnyStep_IsWholeAndTrimmedInTheEnd()
    {
        for (int steps = 0; ; steps++)
        {
            string folder = Made(SampleRun.New(_stores.Path), new RunKeep { Snapshots = 3 });
            bool isDone = Step(folder, steps);

            Assert.Null(RunVerifier.Verify(folder).FirstBad);
            using (RunStore store = RunStore.Resume(folder, SampleRun.Resume(), new StoreOptions { Keep = _journal }))
                store.FlushAndTrim();
            Assert.Null(RunVerifier.Verify(folder).FirstBad);
            using RunReader reader = RunReader.Open(folder);
            Assert.InRange(reader.Inputs().LongCount(), Back, 2 * Back);
            if (isDone)
                return;
        }
    }

    [Theory]
    [EveryStore]
    public void Journal_TrimmedWithCommandsOfToday_KeepsTheseForTheirKeys(StoreKind kind)
    {
        string folder = Trimmed(kind, commands: true);

        using RunReader reader = RunReader.Open(folder);
        Assert.Equal(Hours, reader.Inputs().LongCount(entry => entry.Manifest == "command.note/1"));
        Assert.Null(RunVerifier.Verify(folder).FirstBad);
    }

    [Fact]
    public void Verify_WithoutAnInputThatSaysWhatTheRunIs_SaysSo()
    {
        string folder = Trimmed(StoreKind.Sqlite);
        Damage.Execute(folder, "DELETE FROM journal WHERE manifest='regime.set/1'");

        BadEntry bad = RunVerifier.Verify(folder).FirstBad!;

        Assert.Equal("journal", bad.Table);
        Assert.Contains("2 inputs were kept, 1 are there", bad.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Resume_WithBothNewestSnapshotsDamaged_GoesBackToARung()
    {
        string folder = Trimmed(StoreKind.Sqlite);
        Damage.Execute(
            folder, "UPDATE snapshot SET snapshot = zeroblob(500) WHERE persistence_id IN ('ring', 'ring/previous')");

        using (RunStore store = RunStore.Resume(folder, SampleRun.Resume()))
        {
            long hour = store.Recovery.Snapshot!.AtMicros / SampleRun.Hour;
            Assert.InRange(hour, Hours - 5, Hours - 3);
            Assert.Contains("damaged", store.Recovery.Warning, StringComparison.Ordinal);
            SampleRun.AppendHours(store, hour + 1, Hours + 5);
        }

        Assert.Null(RunVerifier.Verify(folder).FirstBad);
    }

    [Fact]
    public void Resume_OfATrimmedRunWithoutAWholeSnapshot_IsRefused()
    {
        string folder = Trimmed(StoreKind.Sqlite);
        Damage.Execute(folder, "UPDATE snapshot SET snapshot = zeroblob(500)");

        StorageException refusal = Assert.Throws<StorageException>(() => RunStore.Resume(folder, SampleRun.Resume()));

        Assert.Equal(StorageFailure.Damaged, refusal.Failure);
    }

    [Fact]
    public void File_OfALongRunThatIsTrimmed_StopsGrowing()
    {
        string whole = Made(SampleRun.New(_stores.Path), null, hours: 20_000);
        string trimmed = Made(SampleRun.New(_stores.Path), _journal, hours: 20_000);

        long size = new FileInfo(Path.Combine(trimmed, RunFolder.DatabaseName)).Length;
        Assert.InRange(size, 0, new FileInfo(Path.Combine(whole, RunFolder.DatabaseName)).Length / 2);
    }

    private string Trimmed(StoreKind kind, bool commands = false) =>
        Made(_stores.New(kind), _journal, commands: commands);

    private static string Made(NewRun run, RunKeep? keep, long hours = Hours, bool commands = false)
    {
        using RunStore store = RunStore.Create(run, new StoreOptions { Keep = keep });
        store.AppendInput("regime.set/1", SampleRun.Json("regime", 1), 0);
        for (long hour = 0; hour < hours; hour++)
        {
            long at = hour * SampleRun.Hour;
            store.AppendInput(commands ? "command.note/1" : "tick/1", SampleRun.Json("hour", hour), at);
            store.AppendOutput("robot.built/1", SampleRun.Json("robot", hour), at);
            store.AppendDecision("regime.judged/1", SampleRun.Json("regime", hour), at);
            if (hours == Hours || hour % 100 == 99)
                store.AppendSnapshot(at, SampleRun.State(hour));
            if (hour % 1_000 == 0)
                store.FlushAndTrim();
        }

        store.FlushAndTrim();
        return store.Folder;
    }

    /// <summary>Does so many steps of trimming, as if the process ended then.</summary>
    /// <returns>Whether there was nothing left to do.</returns>
    private static bool Step(string folder, int steps)
    {
        using SqliteDatabase database = SqliteDatabase.OpenForWriting(
            Path.Combine(folder, RunFolder.DatabaseName), create: false);
        Retention retention = new(database, database.NamesOf("ring"), _journal, TimeProvider.System);
        for (int step = 0; step < steps && retention.IsDue; step++)
            retention.Step();
        return !retention.IsDue;
    }

    private static string Links(RunReader reader, long from) => string.Join('\n', reader.Outputs(from).Select(entry =>
        entry.Sequence.ToString(CultureInfo.InvariantCulture) + Convert.ToHexString(entry.Link.Span)));
}
