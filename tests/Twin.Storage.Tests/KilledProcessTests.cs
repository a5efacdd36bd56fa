using System.Diagnostics;

namespace Twin.Storage.Tests;

public sealed class KilledProcessTests : IDisposable
{
    private const int Kills = 20;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_KilledAtTwentyInstants_KeepsEverythingAcknowledged()
    {
        Random random = new(9);
        string run = Path.Combine(_folder.Path, "run");
        long acknowledged = 0;
        int fromSnapshot = 0;

        for (int kill = 0; kill < Kills; kill++)
        {
            long told = AppendUntilKilled(lines: random.Next(1, 25), spins: random.Next(200_000));

            Assert.True(told >= acknowledged, $"kill {kill}: {acknowledged} were acknowledged, {told} came back");
            acknowledged = told;
            Assert.Null(RunVerifier.Verify(run).FirstBad);
            using RunReader reader = RunReader.Open(run);
            Assert.True(reader.Inputs().LongCount() >= acknowledged, $"kill {kill}");
            Assert.All(reader.Inputs(2), e => Assert.Equal(ChildProcess.Payload(e.Sequence), e.Payload.ToArray()));
            fromSnapshot += reader.Recovery().Snapshot is null ? 0 : 1;
        }

        Assert.True(fromSnapshot >= Kills / 2, $"only {fromSnapshot} of {Kills} had a snapshot");
        Assert.True(acknowledged > 1_000, $"only {acknowledged} inputs were acknowledged at all");
    }

    [Fact]
    public void Resume_WhileAnotherProcessHasTheRun_NamesThatProcess()
    {
        using Process child = ChildProcess.Start("hold", _folder.Path);
        Assert.Equal(1, ChildProcess.ReadNumber(child));
        string run = Path.Combine(_folder.Path, "run");

        StorageException refusal = Assert.Throws<StorageException>(() => RunStore.Resume(run, SampleRun.Resume()));
        using (RunReader reader = RunReader.Open(run))
            Assert.Single(reader.Inputs());
        child.StandardInput.WriteLine();
        child.WaitForExit();

        Assert.Equal((StorageFailure.InUse, 1), (refusal.Failure, refusal.ExitCode));
        Assert.Contains($"process {child.Id}", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        RunStore.Resume(run, SampleRun.Resume()).Dispose();
    }

    private long AppendUntilKilled(int lines, int spins)
    {
        using Process child = ChildProcess.Start("append", _folder.Path);
        long acknowledged = ChildProcess.ReadNumber(child);
        for (int line = 0; line < lines; line++)
            acknowledged = ChildProcess.ReadNumber(child);
        // Somewhere between two acknowledgements, not always right behind one.
        Thread.SpinWait(spins);
        child.Kill();
        child.WaitForExit();
        while (child.StandardOutput.ReadLine() is { Length: > 0 } rest && long.TryParse(rest, out long late))
            acknowledged = late;
        return acknowledged;
    }
}
