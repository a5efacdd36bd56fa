using System.Diagnostics;
using Twin.Servers;
using Twin.Storage.Postgres;

namespace Twin.Storage.Tests.Postgres;

public sealed class TwoWritersTests : IDisposable
{
    private readonly TestStores _stores = new();

    public void Dispose() => _stores.Dispose();

    [PostgresFact]
    public void Resume_WhileAnotherProcessHasTheRun_NamesThatProcess()
    {
        using Process child = ChildProcess.Start("hold", _stores.Url.ToString());
        Assert.Equal(1, ChildProcess.ReadNumber(child));
        string run = (_stores.Url with { Run = "ring/0001" }).ToString();

        StorageException refusal = Assert.Throws<StorageException>(() => RunStore.Resume(run, SampleRun.Resume()));
        using (RunReader reader = RunReader.Open(run))
            Assert.Single(reader.Inputs());
        child.StandardInput.WriteLine();
        child.WaitForExit();

        Assert.Equal((StorageFailure.InUse, "TW4004", 1), (refusal.Failure, refusal.Code, refusal.ExitCode));
        Assert.Contains($"process {child.Id} on {Environment.MachineName}", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        RunStore.Resume(run, SampleRun.Resume()).Dispose();
    }

    [PostgresFact]
    public void Commit_OfAWriterThatLostTheRun_IsRefusedAndLeavesNoRow()
    {
        using RunStore store = RunStore.Create(_stores.New(StoreKind.Postgres));
        using (PostgresDatabase other = PostgresDatabase.ConnectForWriting(_stores.Url))
            other.Execute("UPDATE runs SET commits = commits + 1");

        store.AppendInput("late/1", "{}"u8, 7);
        StorageException failure = Assert.Throws<StorageException>(store.Flush);

        Assert.Equal(("TW4111", 1), (failure.Code, failure.ExitCode));
        Assert.Single(store.ReadInputs(1));
    }

    [PostgresFact]
    public void Create_FromManyThreads_GivesEachRunANumberOfItsOwn()
    {
        string[] addresses = new string[8];

        Parallel.For(0, addresses.Length, i =>
        {
            using RunStore store = RunStore.Create(_stores.New(StoreKind.Postgres));
            addresses[i] = store.Folder;
        });

        Assert.Equal(
            Enumerable.Range(1, addresses.Length).Select(n => $"ring/{n:D4}"),
            addresses.Select(a => StoreUrl.Parse(a).Run!).Order(StringComparer.Ordinal));
    }
}
