using System.Text;

namespace Twin.Storage.Tests;

public sealed class ResumeTests : IDisposable
{
    private readonly TestStores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Theory, EveryStore]
    public void Resume_BehindSnapshot_CutsOutputsSeriesAndDecisionsAndKeepsInputs(StoreKind kind)
    {
        string folder = _stores.Unfinished(kind, hours: 8);

        using RunStore store = RunStore.Resume(folder, SampleRun.Resume());

        // The snapshot stands after hour 4, so five hours of outputs stay and all eight of inputs.
        Assert.Equal(4 * SampleRun.Hour, store.Recovery.Snapshot!.AtMicros);
        Assert.Equal(SampleRun.State(4), store.Recovery.Snapshot.State.ToArray());
        Assert.Equal(7, store.Recovery.ReplayFrom);
        Assert.Equal([7L, 8, 9], store.ReadInputs(store.Recovery.ReplayFrom).Select(e => e.Sequence));
        using RunReader reader = RunReader.Open(folder);
        Assert.Equal(10, reader.Outputs().Count());
        Assert.Equal(15, reader.Series().Count());
        Assert.Equal(5, reader.Decisions().Count());
        Assert.True(RunVerifier.Verify(folder).IsIntact);
    }

    [Theory, EveryStore]
    public void Resume_ThenMakingTheRestAgain_EqualsTheUninterruptedRun(StoreKind kind)
    {
        string whole = _stores.Finished(kind);
        string folder = _stores.Unfinished(kind, hours: 8);

        using (RunStore store = RunStore.Resume(folder, SampleRun.Resume()))
        {
            // Replay makes outputs of hours 5 to 7 again without journalling their inputs a second time.
            foreach (JournalEntry input in store.ReadInputs(store.Recovery.ReplayFrom))
                AppendConsequences(store, input.AtMicros / SampleRun.Hour);
            SampleRun.AppendHours(store, 8, 10);
            store.Finish("{}");
        }

        Assert.Equal(SampleRun.Contents(whole), SampleRun.Contents(folder));
        Assert.True(RunVerifier.Verify(folder).IsIntact);
    }

    [Theory, EveryStore]
    public void Resume_WithoutSnapshot_ReplaysFromInput0(StoreKind kind)
    {
        string folder = _stores.Unfinished(kind, hours: 3);

        using RunStore store = RunStore.Resume(folder, SampleRun.Resume());

        Assert.Equal(new Recovery(null, 1, null), store.Recovery);
        Assert.Equal(4, store.ReadInputs(1).Count);
        Assert.Equal(0, store.AcknowledgedOutput);
    }

    [Theory, EveryStore]
    public void Resume_WithDamagedNewestSnapshot_FallsBackToTheOlderAndSaysSo(StoreKind kind)
    {
        string folder = _stores.Unfinished(kind, hours: 12);
        Damage.Blob(folder, "snapshot", "snapshot", "persistence_id='ring'", 200);

        using RunStore store = RunStore.Resume(folder, SampleRun.Resume());

        string? warning = store.Recovery.Warning;
        Assert.Equal(4 * SampleRun.Hour, store.Recovery.Snapshot!.AtMicros);
        Assert.Contains("the newest snapshot (sequence 11) is damaged", warning, StringComparison.Ordinal);
        Assert.Contains($"going back to the one at {4 * SampleRun.Hour}", warning, StringComparison.Ordinal);
        Assert.Equal(10, store.AcknowledgedOutput);
        Assert.True(RunVerifier.Verify(folder).IsIntact);
    }

    [Theory, EveryStore]
    public void Resume_WithBothSnapshotsDamaged_ReplaysFromInput0(StoreKind kind)
    {
        string folder = _stores.Unfinished(kind, hours: 12);
        Damage.Blob(folder, "snapshot", "snapshot", "persistence_id='ring'", 200);
        Damage.Blob(folder, "snapshot", "snapshot", "persistence_id='ring/previous'", 300);

        using RunStore store = RunStore.Resume(folder, SampleRun.Resume());

        Assert.Null(store.Recovery.Snapshot);
        Assert.Equal(1, store.Recovery.ReplayFrom);
        Assert.Contains("replaying from input 0", store.Recovery.Warning, StringComparison.Ordinal);
        Assert.True(RunVerifier.Verify(folder).IsIntact);
    }

    [Theory, EveryStore]
    public void Resume_WithNewEnd_JournalsTheExtensionAndRemovesTheMarksOfTheEnd(StoreKind kind)
    {
        string folder = _stores.Finished(kind);

        using RunStore store = RunStore.Resume(folder, SampleRun.Resume() with { UntilMicros = 99 * SampleRun.Hour });

        JournalEntry last = store.ReadInputs(1)[^1];
        Assert.Equal(Manifests.RunExtended, last.Manifest);
        Assert.Equal("""{"untilMicros":356400000000}""", Encoding.UTF8.GetString(last.Payload.Span));
        Assert.Equal(9 * SampleRun.Hour, last.AtMicros);
        Assert.False(RunFolder.IsFinished(folder));
        Assert.False(store.Info.IsFinished);
        Assert.Equal(20, store.AcknowledgedOutput);
        Assert.True(RunVerifier.Verify(folder).IsIntact);
    }

    [Theory, EveryStore]
    public void Resume_UnderAnotherBuild_IsRefusedAndChangesNothing(StoreKind kind)
    {
        string folder = _stores.Finished(kind);

        StorageException refusal = Assert.Throws<StorageException>(
            () => RunStore.Resume(folder, SampleRun.Resume("0.2.0+other")));

        Assert.Equal((StorageFailure.OtherBuild, "TW4010", 3), (refusal.Failure, refusal.Code, refusal.ExitCode));
        Assert.Contains(SampleRun.Build, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("0.2.0+other", refusal.Message, StringComparison.Ordinal);
        Assert.True(RunFolder.IsFinished(folder));
        Assert.True(RunVerifier.Verify(folder).IsIntact);
    }

    [Theory, EveryStore]
    public void Resume_UnderAnAcceptedBuild_JournalsTheChange(StoreKind kind)
    {
        string folder = _stores.Unfinished(kind, hours: 6);

        using RunStore store = RunStore.Resume(folder, SampleRun.Resume("0.2.0+other") with { AcceptBuild = true });

        JournalEntry last = store.ReadInputs(1)[^1];
        Assert.Equal(Manifests.BuildChanged, last.Manifest);
        Assert.Equal(
            $$"""{"from":"{{SampleRun.Build}}","to":"0.2.0+other"}""", Encoding.UTF8.GetString(last.Payload.Span));
        using RunReader reader = RunReader.Open(folder);
        Assert.Equal("0.2.0+other", reader.Info.Build);
    }

    [Theory, EveryStore]
    public void Resume_OfARunThatIsOpen_NamesTheProcess(StoreKind kind)
    {
        using RunStore store = RunStore.Create(_stores.New(kind));

        StorageException refusal = Assert.Throws<StorageException>(
            () => RunStore.Resume(store.Folder, SampleRun.Resume()));

        Assert.Equal((StorageFailure.InUse, 1), (refusal.Failure, refusal.ExitCode));
        Assert.Contains($"process {Environment.ProcessId}", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, EveryStore]
    public void Fork_FromAParentsSnapshot_CarriesLineageWorldAndState(StoreKind kind)
    {
        string parent = _stores.Finished(kind);
        using RunReader reader = RunReader.Open(parent);
        Snapshot at = reader.Recovery().Snapshot!;
        ForkOrigin origin = new(reader.Info.RunId, at.InputSequence, at.AtMicros, ["sites.mine.capacity=2 t/h"]);

        using RunStore fork = RunStore.Fork(_stores.New(kind), origin, at.State.ToArray());

        IReadOnlyList<JournalEntry> inputs = fork.ReadInputs(1);
        Assert.Equal([Manifests.RunForked, Manifests.WorldResolved], inputs.Select(e => e.Manifest));
        Assert.Equal(
            $$"""{"parentRunId":"{{reader.Info.RunId}}","parentInput":11,"atMicros":{{9 * SampleRun.Hour}},"changes":"""
            + """["sites.mine.capacity=2 t/h"]}""",
            Encoding.UTF8.GetString(inputs[0].Payload.Span));
        Assert.Equal(reader.Info.RunId, fork.Info.Parent);
        Assert.NotEqual(reader.Info.RunId, fork.Info.RunId);
        Assert.Equal(SampleRun.State(9), fork.Recovery.Snapshot!.State.ToArray());
        Assert.Equal(3, fork.Recovery.ReplayFrom);
        Assert.True(RunVerifier.Verify(fork.Folder).IsIntact);
    }


    private static void AppendConsequences(RunStore store, long hour)
    {
        int steel = store.DefineSeries("stock", "good=steel,unit=t");
        int robots = store.DefineSeries("stock", "good=robot,unit=robot");
        long at = hour * SampleRun.Hour;
        store.AppendOutput("robot.built/1", SampleRun.Json("robot", hour), at);
        store.AppendOutput("lot.finished/1", [1, 2, 3, (byte)hour], at, PayloadFormat.Binary);
        store.AppendSeries(steel, at, hour * 1.25);
        store.AppendSeries(robots, at, hour);
        store.AppendSeries(robots, at, double.NaN);
        store.AppendDecision("regime.judged/1", SampleRun.Json("regime", hour), at);
    }
}
