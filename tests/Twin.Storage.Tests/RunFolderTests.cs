namespace Twin.Storage.Tests;

public sealed class RunFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Create_Twice_CountsUpAndPointsLatestAtTheNewest()
    {
        string first = Made();
        string second = Made();

        Assert.Equal(Path.Combine(_folder.Path, "runs", "ring", "0001"), first);
        Assert.Equal(Path.Combine(_folder.Path, "runs", "ring", "0002"), second);
        Assert.Equal("0002", new FileInfo(Path.Combine(_folder.Path, "runs", "ring", "latest")).LinkTarget);
        Assert.Equal("ring/0002", new FileInfo(Path.Combine(_folder.Path, "runs", "latest")).LinkTarget);
    }

    [Fact]
    public void Create_FromManyThreads_GivesEachAFolderOfItsOwn()
    {
        string[] made = new string[6];

        Thread[] threads = [.. Enumerable.Range(0, made.Length).Select(i => new Thread(() => made[i] = Made()))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();

        Assert.Equal(
            ["0001", "0002", "0003", "0004", "0005", "0006"],
            made.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.All(made, folder => Assert.True(RunVerifier.Verify(folder).IsIntact));
        Assert.DoesNotContain(
            Directory.EnumerateDirectories(Path.Combine(_folder.Path, "runs", "ring")),
            path => Path.GetFileName(path).StartsWith('.'));
    }

    [Fact]
    public void Create_InAnExistingFolder_IsRefusedAndLeavesItAlone()
    {
        string taken = Path.Combine(_folder.Path, "mine");
        Directory.CreateDirectory(taken);

        StorageException refusal = Assert.Throws<StorageException>(
            () => RunStore.Create(SampleRun.New(_folder.Path, "mine")));

        Assert.Equal((StorageFailure.AlreadyExists, 2), (refusal.Failure, refusal.ExitCode));
        Assert.Empty(Directory.EnumerateFileSystemEntries(taken));
        Assert.Equal([taken], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Create_WhosePreparationFails_LeavesNothing()
    {
        Assert.Throws<StorageException>(() => RunFolder.Create(
            _folder.Path, "ring", null, _ => throw new IOException("no more")));

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_folder.Path, "runs", "ring")));
    }

    [Fact]
    public void Create_BesideWhatAKilledProcessLeft_SweepsItAwayButNotWhatIsFresh()
    {
        string old = Path.Combine(_folder.Path, "runs", "ring", ".new-old");
        string fresh = Path.Combine(_folder.Path, "runs", "ring", ".new-fresh");
        Directory.CreateDirectory(old);
        Directory.CreateDirectory(fresh);
        File.WriteAllText(Path.Combine(old, RunFolder.DatabaseName), "half");
        Directory.SetLastWriteTimeUtc(old, Directory.GetLastWriteTimeUtc(fresh).AddHours(-2));

        string made = Made();

        Assert.EndsWith("0001", made, StringComparison.Ordinal);
        Assert.False(Directory.Exists(old));
        Assert.True(Directory.Exists(fresh));
    }

    [Theory]
    [InlineData("latest")]
    [InlineData("1")]
    [InlineData("0001")]
    [InlineData("ring/1")]
    [InlineData("ring/0001")]
    [InlineData("runs/ring/0001")]
    [InlineData("runs/ring/0001/")]
    [InlineData("runs/ring/0001/run.db")]
    [InlineData("runs/ring/latest")]
    public void Resolve_ByAnyOfItsNames_FindsTheRun(string name)
    {
        string made = Made();

        string found = RunFolder.Resolve(_folder.Path, name);

        Assert.Equal(made, found);
    }

    [Fact]
    public void Resolve_LatestAfterAnExplicitFolder_FindsThatOne()
    {
        Made();
        using RunStore store = RunStore.Create(SampleRun.New(_folder.Path, "elsewhere/run"));

        string found = RunFolder.Resolve(_folder.Path, "latest");

        Assert.Equal(store.Folder, found);
    }

    [Fact]
    public void Resolve_OfANumberInTwoWorlds_NamesBoth()
    {
        Made();
        RunStore.Create(SampleRun.New(_folder.Path) with { World = "mine" }).Dispose();

        StorageException refusal = Assert.Throws<StorageException>(() => RunFolder.Resolve(_folder.Path, "1"));

        Assert.Equal((StorageFailure.NotFound, 2), (refusal.Failure, refusal.ExitCode));
        Assert.Contains("mine/0001, ring/0001", refusal.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_OfNothing_SaysWhatThereIs()
    {
        StorageException none = Assert.Throws<StorageException>(() => RunFolder.Resolve(_folder.Path, "latest"));
        Made();
        StorageException missing = Assert.Throws<StorageException>(() => RunFolder.Resolve(_folder.Path, "7"));
        StorageException other = Assert.Throws<StorageException>(() => RunFolder.Resolve(_folder.Path, "runs"));

        Assert.Equal(StorageFailure.NotFound, none.Failure);
        Assert.Contains("ring/0001", missing.Fix, StringComparison.Ordinal);
        Assert.Equal((StorageFailure.NotARun, 2), (other.Failure, other.ExitCode));
    }

    private string Made()
    {
        using RunStore store = RunStore.Create(SampleRun.New(_folder.Path));
        return store.Folder;
    }
}
