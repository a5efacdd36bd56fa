using Twin.Servers;

namespace Twin.Storage.Tests;

public sealed class FullAndReadOnlyDiskTests
{
    [TmpfsFact]
    public void Append_UntilTheDiskIsFull_FailsInOneLineAndKeepsTheAcknowledged()
    {
        using Tmpfs disk = new("3m");
        RunStore store = RunStore.Create(SampleRun.New(disk.Path));
        long acknowledged = 0;

        void AppendUntilItFails()
        {
            while (acknowledged >= 0)
                acknowledged = AppendGroup(store);
        }

        StorageException failure = Assert.Throws<StorageException>(AppendUntilItFails);
        StorageException again = Assert.Throws<StorageException>(store.Flush);
        store.Dispose();

        Assert.Equal((StorageFailure.DiskFull, 1, "TW4001"), (failure.Failure, failure.ExitCode, failure.Code));
        Assert.DoesNotContain('\n', failure.Message);
        Assert.Same(failure, again);
        Assert.True(acknowledged > 1_000, $"only {acknowledged} fitted");
        Assert.Null(RunVerifier.Verify(store.Folder).FirstBad);
        StorageException stillFull = Assert.Throws<StorageException>(() => ResumeAndAppendMegabytes(store.Folder));
        Assert.Equal(StorageFailure.DiskFull, stillFull.Failure);
        disk.MakeWritable("8m");
        Assert.Null(RunVerifier.Verify(store.Folder).FirstBad);
        using RunStore resumed = RunStore.Resume(store.Folder, SampleRun.Resume());
        Assert.True(resumed.AcknowledgedInput >= acknowledged, $"{resumed.AcknowledgedInput} of {acknowledged}");
        Assert.True(AppendGroup(resumed) > acknowledged);
    }

    [TmpfsFact]
    public void Create_OnAFullDisk_LeavesNoFolderBehind()
    {
        using Tmpfs disk = new("256k");
        File.WriteAllBytes(Path.Combine(disk.Path, "ballast"), new byte[200 << 10]);

        StorageException failure = Assert.Throws<StorageException>(() => RunStore.Create(SampleRun.New(disk.Path)));

        Assert.Equal((StorageFailure.DiskFull, 1), (failure.Failure, failure.ExitCode));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(disk.Path, "runs", "ring")));
    }

    [TmpfsFact]
    public void Create_OnAReadOnlyDisk_FailsInOneLine()
    {
        using Tmpfs disk = new("1m");
        disk.MakeReadOnly();

        StorageException failure = Assert.Throws<StorageException>(() => RunStore.Create(SampleRun.New(disk.Path)));

        Assert.Equal((StorageFailure.ReadOnly, 1, "TW4002"), (failure.Failure, failure.ExitCode, failure.Code));
        Assert.Contains(disk.Path, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [TmpfsFact]
    public void Read_OfARunOnAReadOnlyDisk_NeedsNoWriting()
    {
        using Tmpfs disk = new("8m");
        string finished = SampleRun.Finished(disk.Path);
        string open;
        using (RunStore store = RunStore.Create(SampleRun.New(disk.Path)))
        {
            SampleRun.AppendHours(store, 0, 3);
            open = store.Folder;
        }

        disk.MakeReadOnly();

        Assert.True(RunVerifier.Verify(finished).IsIntact);
        Assert.True(RunVerifier.Verify(open).IsIntact);
        using RunReader reader = RunReader.Open(finished);
        Assert.Equal(11, reader.Inputs().Count());
        StorageException failure = Assert.Throws<StorageException>(() => RunStore.Resume(open, SampleRun.Resume()));
        Assert.Equal(StorageFailure.ReadOnly, failure.Failure);
    }

    private static void ResumeAndAppendMegabytes(string folder)
    {
        using RunStore store = RunStore.Resume(folder, SampleRun.Resume());
        store.AppendInput("large/1", new byte[4 << 20], 0);
        store.Flush();
    }

    private static long AppendGroup(RunStore store)
    {
        byte[] payload = new byte[200];
        for (int i = 0; i < 100; i++)
            store.AppendInput("tick/1", payload, i);
        store.Flush();
        return store.AcknowledgedInput;
    }
}
