using Twin.Host.Runs;
using Twin.Storage;
using Xunit;

namespace Twin.Serve.Tests;

public sealed class BackupTests
{
    [Fact]
    public async Task Backup_OfALiveRun_IsRestoredWithEveryInput()
    {
        await using var server = await TestServer.Start(speed: 36_000);
        await server.Command("""{"command":"note","text":"before the copy"}""");
        var copy = Path.Combine(server.Folder, "copy");
        var restored = Path.Combine(server.Folder, "restored", "yard", "0001");

        RunBackup.Copy(server.Run.Folder, copy);
        await server.Command("""{"command":"note","text":"after the copy"}""");
        RunBackup.Restore(copy, restored);

        using var original = RunReader.Open(server.Run.Folder);
        using var run = RunReader.Open(restored);
        Assert.Equal(original.Info.RunId, run.Info.RunId);
        var links = run.Inputs().Select(input => Convert.ToHexStringLower(input.Link.Span)).ToArray();
        Assert.Equal(original.Inputs().Take(3).Select(input => Convert.ToHexStringLower(input.Link.Span)), links);
        Assert.Null(RunVerifier.Verify(restored).FirstBad);
        Assert.Equal(InputNames.Noted, run.Inputs().Last().Manifest);
    }

    [Fact]
    public async Task Restore_OfACopyInWhichAByteDiffers_IsRefused()
    {
        await using var server = await TestServer.Start();
        var copy = Path.Combine(server.Folder, "copy");
        RunBackup.Copy(server.Run.Folder, copy);
        var database = Path.Combine(copy, RunFolder.DatabaseName);
        var bytes = File.ReadAllBytes(database);
        bytes[^100] ^= 1;
        File.WriteAllBytes(database, bytes);
        var target = Path.Combine(server.Folder, "restored");

        var refusal = Assert.Throws<StorageException>(() => RunBackup.Restore(copy, target));

        Assert.Equal(StorageFailure.Damaged, refusal.Failure);
        Assert.False(Directory.Exists(target));
    }
}
