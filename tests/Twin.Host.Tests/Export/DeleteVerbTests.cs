using System.Text.Json;
using Twin.Host.Export;
using Twin.Host.Tests.Runs;
using Twin.Storage;
using Xunit;

namespace Twin.Host.Tests.Export;

/// <summary>A run that is deleted on the command line.</summary>
[Collection(InAFolder.Name)]
public sealed class DeleteVerbTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Delete_OfTheNewestRun_TakesItsFolderAndTheLinksToIt()
    {
        Make();
        Make();

        var report = TwinRunner.Json(ExitCode.Good, "delete", "latest", "--name", "ring/0002");

        Assert.Equal("ring/0002", report.GetProperty("name").GetString());
        Assert.Equal(
            ["0001"], new DirectoryInfo("runs/ring").EnumerateFileSystemInfos().Select(entry => entry.Name));
        Assert.Equal(["ring"], new DirectoryInfo("runs").EnumerateFileSystemInfos().Select(entry => entry.Name));
        Assert.Null(RunVerifier.Verify(_folder.Full("runs/ring/0001")).FirstBad);
    }

    [Fact]
    public void Delete_OfAnOlderRun_LeavesTheLinksToTheNewest()
    {
        Make();
        Make();

        var screen = TwinRunner.Run(ExitCode.Good, "delete", "ring/1", "--name", "ring/0001");

        Assert.Equal($"ring/0001  deleted{Environment.NewLine}", screen.Out.ToString());
        using var reader = RunReader.Open(RunFolder.Resolve(".", "latest"));
        Assert.EndsWith("0002", reader.Folder, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "nothing")]
    [InlineData("ring/1", "ring/1")]
    [InlineData("ring/0002", "ring/0002")]
    public void Delete_WithoutTheFullName_IsRefusedAndLeavesTheRun(string? name, string got)
    {
        Make();

        var error = Refusal(["delete", "ring/1", .. name is null ? [] : (string[])["--name", name]]);

        Assert.Equal(DeleteVerb.Unconfirmed, error.GetProperty("code").GetString());
        Assert.Equal(got, error.GetProperty("got").GetString());
        Assert.Equal("ring/0001", error.GetProperty("expected").GetString());
        Assert.True(File.Exists("runs/ring/0001/run.db"));
    }

    [Fact]
    public void Delete_OfARunThatIsWritten_IsRefusedAndLeavesIt()
    {
        using (var store = Store())
        {
            var screen = TwinRunner.Run(ExitCode.Failed, "delete", "ring/1", "--name", "ring/0001");

            Assert.Contains("TW4004", screen.Error.ToString(), StringComparison.Ordinal);
            store.Finish("{}");
        }

        Assert.Null(RunVerifier.Verify(_folder.Full("runs/ring/0001")).FirstBad);
    }

    [Fact]
    public void Delete_OfAFolderThatIsNoRun_LeavesIt()
    {
        Directory.CreateDirectory("mine/0001");
        File.WriteAllText("mine/0001/letter.txt", "dear");

        Refusal(["delete", "mine/0001", "--name", "mine/0001"]);

        Assert.True(File.Exists("mine/0001/letter.txt"));
    }

    private static JsonElement Refusal(string[] arguments) => Assert.Single(
        TwinRunner.Json(ExitCode.BadInput, arguments).GetProperty("errors").EnumerateArray());

    private void Make()
    {
        using var store = Store();
        store.Finish("{}");
    }

    private RunStore Store() => RunStore.Create(new NewRun
    {
        Root = _folder.Path, World = "ring", From = new DateOnly(2025, 1, 1), Build = "test",
        Inputs = [new NewInput(Manifests.WorldResolved, """{"name":"ring"}"""u8.ToArray())],
    });
}
