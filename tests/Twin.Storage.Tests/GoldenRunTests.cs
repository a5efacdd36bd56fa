using System.Runtime.CompilerServices;

namespace Twin.Storage.Tests;

/// <summary>A run written by an early build must stay readable for ever.</summary>
/// <remarks>TWIN_ACCEPT_GOLDEN=1 writes the sample of the present layout anew; do that only for a new layout, beside
/// the old sample.</remarks>
public sealed class GoldenRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("run-1")]
    public void Golden_RunOfAnEarlierBuild_IsWholeAndReadsTheSame(string name)
    {
        string golden = Path.Combine(SourceFolder(), "Golden", name);
        if (Environment.GetEnvironmentVariable("TWIN_ACCEPT_GOLDEN") == "1")
            Accept(golden);

        Verification verification = RunVerifier.Verify(golden);
        string contents = SampleRun.Contents(golden);

        Assert.Null(verification.FirstBad);
        Assert.Equal(73, verification.Entries);
        Assert.Equal(File.ReadAllText(Path.Combine(golden, "contents.txt")), contents);
    }

    [Theory]
    [InlineData("run-1")]
    public void Golden_RunOfAnEarlierBuild_CanBeExtended(string name)
    {
        string copy = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(copy);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(SourceFolder(), "Golden", name)))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));

        using RunStore store = RunStore.Resume(copy, SampleRun.Resume() with { UntilMicros = 20 * SampleRun.Hour });
        SampleRun.AppendHours(store, 10, 12);

        Assert.Equal(SampleRun.State(9), store.Recovery.Snapshot!.State.ToArray());
        Assert.Equal(11 + 1 + 2, store.AcknowledgedInput);
        Assert.Null(RunVerifier.Verify(copy).FirstBad);
    }

    private void Accept(string golden)
    {
        string made = SampleRun.Finished(_folder.Path);
        Directory.CreateDirectory(golden);
        foreach (string name in new[] { RunFolder.DatabaseName, RunFolder.SealName, RunFolder.SummaryName })
            File.Copy(Path.Combine(made, name), Path.Combine(golden, name), overwrite: true);
        File.WriteAllText(Path.Combine(golden, "contents.txt"), SampleRun.Contents(made));
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
