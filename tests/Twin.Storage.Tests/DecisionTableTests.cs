namespace Twin.Storage.Tests;

/// <summary>Judgements that are added to a run after it was made.</summary>
public sealed class DecisionTableTests : IDisposable
{
    private readonly TestStores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Theory, EveryStore]
    public void Append_ToAFinishedRun_KeepsItFinishedSealedAndIntact(StoreKind kind)
    {
        string run = _stores.Finished(kind);
        long before = RunVerifier.Verify(run).Entries;

        int added = DecisionTable.Append(run, [Row("1/R/a", 1), Row("1/S/a", 1)]);

        Verification after = RunVerifier.Verify(run);
        Assert.Equal(2, added);
        Assert.True(after.IsIntact);
        Assert.Equal(before + 2, after.Entries);
        Assert.True(RunFolder.IsFinished(run));
        using RunReader reader = RunReader.Open(run);
        Assert.True(reader.Info.IsFinished);
        JournalEntry[] rows = [.. reader.Decisions().Where(entry => entry.Manifest == DecisionTable.Judged)];
        Assert.Equal(["1/R/a", "1/S/a"], rows.Select(row => DecisionTable.IdOf(row.Payload.Span)));
        Assert.All(rows, row => Assert.Equal(SampleRun.Hour, row.AtMicros));
        if (kind == StoreKind.Sqlite)
            Assert.Equal(DatabaseSeal.Line(run), File.ReadAllText(Path.Combine(run, RunFolder.SealName)));
    }

    [Theory, EveryStore]
    public void Append_OfWhatIsThere_AddsNothing(StoreKind kind)
    {
        string run = _stores.Finished(kind);
        DecisionTable.Append(run, [Row("1/R/a", 1)]);
        string before = SampleRun.Contents(run);

        int again = DecisionTable.Append(run, [Row("1/R/a", 1)]);
        int more = DecisionTable.Append(run, [Row("1/R/a", 1), Row("2/R/a", 2), Row("2/R/a", 2)]);

        Assert.Equal((0, 1), (again, more));
        Assert.NotEqual(before, SampleRun.Contents(run));
        Assert.True(RunVerifier.Verify(run).IsIntact);
    }

    [Theory, EveryStore]
    public void Append_ToARunThatAnotherHolds_IsRefusedAndWritesNothing(StoreKind kind)
    {
        using RunStore store = RunStore.Create(_stores.New(kind));
        SampleRun.AppendHours(store, 0, 2);

        StorageException refusal =
            Assert.Throws<StorageException>(() => DecisionTable.Append(store.Folder, [Row("1/R/a", 1)]));

        Assert.Equal(StorageFailure.InUse, refusal.Failure);
        using RunReader reader = RunReader.Open(store.Folder);
        Assert.DoesNotContain(reader.Decisions(), entry => entry.Manifest == DecisionTable.Judged);
    }

    [Theory, EveryStore]
    public void Resume_OfAJudgedRun_CutsWhatWasJudgedAndTakesItBackLater(StoreKind kind)
    {
        string run = _stores.Finished(kind);
        string made = SampleRun.Contents(run);
        DecisionTable.Append(run, [Row("1/R/a", 1)]);

        using (RunStore store = RunStore.Resume(run, SampleRun.Resume()))
            store.Finish("{}");
        string resumed = SampleRun.Contents(run);
        int added = DecisionTable.Append(run, [Row("1/R/a", 1)]);

        Assert.Equal(made, resumed);
        Assert.Equal(1, added);
        Assert.True(RunVerifier.Verify(run).IsIntact);
    }

    [Theory, EveryStore]
    public void Append_ToARunThatStoppedHalfWay_LeavesItsStateToResumeFrom(StoreKind kind)
    {
        string run = _stores.Unfinished(kind, hours: 7);

        Assert.Equal(1, DecisionTable.Append(run, [Row("1/R/a", 1)]));

        Assert.True(RunVerifier.Verify(run).IsIntact);
        using RunStore store = RunStore.Resume(run, SampleRun.Resume());
        Assert.Equal(4 * SampleRun.Hour, store.Recovery.Snapshot!.AtMicros);
    }

    [Theory, EveryStore]
    public void View_OfDecisions_ShowsTheirKeyFactsAndTheLine(StoreKind kind)
    {
        string run = _stores.Finished(kind);
        DecisionTable.Append(run, [Row("1/R/a", 1), Row("2/R/a", 2)]);

        using Database database = RunReader.OpenDatabase(run);
        using Statement select = database.Prepare(
            "SELECT id, quarter, quarter_ends, profile, headline, axis_price, axis_loop, evidence "
            + "FROM twin_decisions ORDER BY quarter");

        List<string> rows = [];
        while (select.Step())
        {
            rows.Add($"{select.Text(0)} {select.Int64(1)} {select.Text(2)} {select.Text(3)} {select.Text(4)} "
                + $"{select.Text(5)} {select.Text(6)} {select.Text(7)}");
        }

        Assert.Equal(
            [
                $"1/R/a 1 2025-04-01 R DECOUPLED NO_ECONOMY DECOUPLED {Row("1/R/a", 1).Evidence}",
                $"2/R/a 2 2025-04-01 R DECOUPLED NO_ECONOMY DECOUPLED {Row("2/R/a", 2).Evidence}",
            ],
            rows);
    }

    [Fact]
    public void Append_ToARunMadeWithoutTheView_MakesIt()
    {
        string run = _stores.Finished(StoreKind.Sqlite);
        Damage.Execute(run, "DROP VIEW twin_decisions");

        DecisionTable.Append(run, [Row("1/R/a", 1)]);

        using Database database = RunReader.OpenDatabase(run);
        Assert.Equal(1, database.Scalar("SELECT count(*) FROM twin_decisions"));
        Assert.True(RunVerifier.Verify(run).IsIntact);
    }

    [Fact]
    public void View_OfTheStores_KnowsWhereTheLineStandsInItsEnvelope() =>
        Assert.Equal((42, 32), (MessageEnvelope.PayloadOffset, MessageEnvelope.LinkBytes));

    private static StoredDecision Row(string id, long quarter) => new(
        id,
        $$"""{"id":"{{id}}","simQuarter":{{quarter}}"""
        + """,'quarterEnds':'2025-04-01','profile':'R','headline':'DECOUPLED','axisPrice':'NO_ECONOMY',"""
            .Replace('\'', '"')
        + """ 'axisLoop':'DECOUPLED','flags':['RETEST']}""".Replace('\'', '"'),
        SampleRun.Hour);
}
