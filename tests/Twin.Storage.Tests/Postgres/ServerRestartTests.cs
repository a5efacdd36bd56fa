using System.Collections.Concurrent;
using Twin.Servers;

namespace Twin.Storage.Tests.Postgres;

/// <summary>A server that goes away in the middle of a run; each test has a server of its own.</summary>
public sealed class ServerRestartTests
{
    [PostgresFact]
    public void Run_WithTheServerKilledAgainAndAgain_EqualsTheUninterruptedRun()
    {
        using PostgresServer server = TestStores.StartServer();
        StoreUrl url = TestStores.UrlOf(server, "killed");
        using TestStores quiet = new();
        string whole = quiet.Finished(StoreKind.Sqlite);
        ConcurrentQueue<ServerAway?> told = new();
        StoreOptions options = new() { GroupRows = 8, WhenAway = told.Enqueue };
        using RunStore store = RunStore.Create(SampleRun.New("") with { Store = url }, options);

        for (long hour = 0; hour < 10; hour++)
        {
            long acknowledged = store.AcknowledgedInput;
            if (hour % 3 == 1) server.Kill();
            Task restart = Task.Run(() =>
            {
                if (hour % 3 != 1) return;
                Assert.True(SpinWait.SpinUntil(() => store.Away is not null, TimeSpan.FromSeconds(60)));
                server.Start();
            });
            SampleRun.AppendHours(store, hour, hour + 1);
            restart.Wait();
            Assert.True(store.AcknowledgedInput > acknowledged);
        }

        store.Finish("""{"world":"ring"}""");

        Assert.Equal(SampleRun.Contents(whole), SampleRun.Contents(store.Folder));
        Assert.True(RunVerifier.Verify(store.Folder).IsIntact);
        Assert.Null(store.Away);
        Assert.Equal(3, told.Count(away => away is not null));
        Assert.Equal(3, told.Count(away => away is null));
    }

    [PostgresFact]
    public void Run_CutOffByAnOperator_GoesOnByItself()
    {
        using PostgresServer server = TestStores.StartServer();
        using RunStore store = RunStore.Create(
            SampleRun.New("") with { Store = TestStores.UrlOf(server, "cut") }, new StoreOptions { GroupRows = 16 });
        for (int i = 0; i < 20; i++)
        {
            for (int tick = 0; tick < 50; tick++)
                store.AppendInput("tick/1", SampleRun.Json("i", (i * 50) + tick), i);
            server.Query("stores", "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                + "WHERE application_name LIKE 'twin process %'");
        }

        store.Flush();

        IEnumerable<byte[]> expected = Enumerable.Range(0, 1000).Select(i => SampleRun.Json("i", i));
        Assert.Equal(expected, store.ReadInputs(2).Select(e => e.Payload.ToArray()));
        Assert.True(RunVerifier.Verify(store.Folder).IsIntact);
    }

    [PostgresFact]
    public void Append_WhileTheServerIsAway_WaitsAndIsNotAcknowledged()
    {
        using PostgresServer server = TestStores.StartServer();
        StoreOptions options = new() { GroupRows = 4 };
        using RunStore store = RunStore.Create(
            SampleRun.New("") with { Store = TestStores.UrlOf(server, "waits") }, options);
        server.Stop();

        Task appender = Task.Run(() =>
        {
            for (int i = 0; i < 20; i++)
                store.AppendInput("tick/1", SampleRun.Json("i", i), i);
            store.Flush();
        });
        bool isAway = SpinWait.SpinUntil(() => store.Away is not null, TimeSpan.FromSeconds(60));
        ServerAway? away = store.Away;
        long acknowledgedMeanwhile = store.AcknowledgedInput;
        bool waits = !appender.Wait(TimeSpan.FromMilliseconds(200));
        server.Start();
        appender.Wait();

        Assert.True(isAway && waits);
        Assert.NotEmpty(away!.Reason);
        Assert.Equal(1, acknowledgedMeanwhile);
        Assert.Equal(21, store.AcknowledgedInput);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => (long)i), store.ReadInputs(2).Select(e => e.AtMicros));
    }

    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Append_WhenTheServerStaysAway_FailsInOneLineAndTheRunResumes(bool isStopped)
    {
        using PostgresServer server = TestStores.StartServer();
        using CancellationTokenSource stop = new();
        StoreOptions options = new()
        {
            AwayMax = isStopped ? TimeSpan.FromDays(1) : TimeSpan.FromMilliseconds(300),
            Stop = stop.Token,
            WhenAway = _ => { if (isStopped) stop.Cancel(); },
        };
        string address;
        using (RunStore store = RunStore.Create(
            SampleRun.New("") with { Store = TestStores.UrlOf(server, "stays") }, options))
        {
            address = store.Folder;
            SampleRun.AppendHours(store, 0, 6);
            server.Kill();
            store.AppendInput("late/1", "{}"u8, 7);

            StorageException failure = Assert.Throws<StorageException>(store.Flush);

            Assert.Equal((StorageFailure.Server, "TW4110", 4), (failure.Failure, failure.Code, failure.ExitCode));
            Assert.DoesNotContain('\n', failure.Message);
            Assert.Contains("resume", failure.Fix, StringComparison.Ordinal);
        }

        server.Start();
        using RunStore resumed = RunStore.Resume(address, SampleRun.Resume());
        Assert.Equal(7, resumed.AcknowledgedInput);
        Assert.Equal(SampleRun.State(4), resumed.Recovery.Snapshot!.State.ToArray());
    }
}
