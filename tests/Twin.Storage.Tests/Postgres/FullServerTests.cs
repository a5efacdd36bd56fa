using Twin.Servers;

namespace Twin.Storage.Tests.Postgres;

public sealed class FullServerTests
{
    [PostgresTmpfsFact]
    public void Append_IntoATablespaceThatIsFull_FailsInOneLineAndResumesWhenThereIsRoom()
    {
        using Tmpfs disk = new("24m");
        using PostgresServer server = TestStores.StartServer();
        string space = Path.Combine(disk.Path, "space");
        Directory.CreateDirectory(space);
        ServerProcess.Run("chown", ["-R", "postgres:", disk.Path]);
        server.Query("stores", $"CREATE TABLESPACE small LOCATION '{space}'");
        server.Query("stores", "ALTER ROLE twin SET default_tablespace = 'small'");
        StoreUrl url = TestStores.UrlOf(server, "full");
        string address;
        long acknowledged;
        using (RunStore store = RunStore.Create(
            SampleRun.New("") with { Store = url }, new StoreOptions { GroupRows = 16 }))
        {
            address = store.Folder;
            StorageException failure = Assert.Throws<StorageException>(() => FillUp(store));
            acknowledged = store.AcknowledgedInput;

            Assert.Equal((StorageFailure.DiskFull, "TW4001", 1), (failure.Failure, failure.Code, failure.ExitCode));
            Assert.DoesNotContain('\n', failure.Message);
        }

        disk.MakeWritable("64m");
        using RunStore resumed = RunStore.Resume(address, SampleRun.Resume());
        Assert.True(acknowledged > 1);
        Assert.Equal(acknowledged, resumed.AcknowledgedInput);
        Assert.True(RunVerifier.Verify(address).IsIntact);
    }

    // Random bytes: the server would compress others away.
    private static void FillUp(RunStore store)
    {
        byte[] payload = new byte[64 << 10];
        Random random = new(5);
        for (int i = 0; i < 2_000; i++)
        {
            random.NextBytes(payload);
            store.AppendInput("reading/1", payload, i, PayloadFormat.Binary);
        }

        store.Flush();
    }
}
