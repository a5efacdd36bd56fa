using Twin.Host.Commands;
using Twin.Host.Decide;
using Twin.Host.Runs;
using Twin.Host.Tests.Runs;
using Twin.Macro.Decision;
using Twin.Storage;
using Twin.World.Assembly;
using Xunit;

namespace Twin.Host.Tests.Decide;

[Collection(InAFolder.Name)]
public sealed class RealCutTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void LoopThatShrinksUnderAnEmbargo_IsStampedRetestAndNoLongerDecoupled()
    {
        // Chips are stocked for months; without them no machine is made, and machines wear.
        Run("chip: 9000 chip", "chip: 9000 chip");

        var evidence = Judged("run");

        Assert.Equal(12, evidence.Count);
        Assert.All(evidence.Take(2), quarter => Assert.False(quarter.HasEmbargo || quarter.HasSeveranceFailed));
        Assert.All(evidence.Skip(2), quarter => Assert.True(quarter.HasEmbargo));

        // In the quarter in which it begins it does not cover the whole of it.
        Assert.False(evidence[2].HasSeveranceFailed);
        Assert.All(evidence.TakeLast(4), quarter => Assert.True(quarter.HasSeveranceFailed));
        var report = TwinRunner.Json(ExitCode.Good, "decide", "run", "--severance", "never");
        Assert.Contains("RETEST", report.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()));
        Assert.Equal((LoopAxis.Decoupled, LoopAxis.LoopClosed), After(evidence[^1], evidence[^1].HasSeveranceFailed));
        Assert.Equal((LoopAxis.Decoupled, LoopAxis.Decoupled), After(evidence[^1], hasFailed: false));
    }

    [Fact]
    public void LoopThatGrowsUnderAnEmbargo_IsRetestedAndHasNotFailed()
    {
        Run("chip: 9000 chip", "chip: 90000000 chip");

        var evidence = Judged("run");

        Assert.All(evidence.Skip(2), quarter => Assert.True(quarter.HasEmbargo));
        Assert.All(evidence, quarter => Assert.False(quarter.HasSeveranceFailed));
    }

    [Fact]
    public void LoopWhoseExportsAreCutOff_IsRetestedAndHasNotFailed()
    {
        const string sold = "metal: { price: 600 USD2025/t }", cut =
            "metal: { price: 600 USD2025/t, embargo: { from: 2025-07-04 } }";
        var text = File.ReadAllText(Worlds.Closure);
        Assert.Contains(sold, text, StringComparison.Ordinal);
        File.WriteAllText("cut.yaml", text.Replace(sold, cut, StringComparison.Ordinal));
        TwinRunner.Run(ExitCode.Good, "run", "cut.yaml", "--until", "3 yr", "--out", "run");

        var evidence = Judged("run");

        Assert.All(evidence.Take(2), quarter => Assert.False(quarter.HasEmbargo));
        Assert.All(evidence.Skip(2), quarter => Assert.True(quarter.HasEmbargo));
        Assert.All(evidence, quarter => Assert.False(quarter.HasSeveranceFailed));
    }

    [Fact]
    public void LoopSeveredByCommand_IsRetestedAndFailsOnceItShrinks()
    {
        File.Copy(Worlds.Closure, "world.yaml");
        TwinRunner.Run(ExitCode.Good, "run", "world.yaml", "--until", "3 yr", "--out", "run");
        var resume = new ResumeOptions { Build = BuildIdentity.Current };
        using (var store = RunStore.Resume("run", resume))
        {
            store.AppendInput(InputNames.Severed, "{}"u8, StepClock.YearMicros / 2);
        }

        var evidence = Judged("run");

        Assert.Equal(12, evidence.Count);
        Assert.All(evidence.Take(2), quarter => Assert.False(quarter.HasEmbargo || quarter.HasSeveranceFailed));
        Assert.All(evidence.Skip(2), quarter => Assert.True(quarter.HasEmbargo));
        Assert.All(evidence.TakeLast(4), quarter => Assert.True(quarter.HasSeveranceFailed));
    }

    /// <summary>A loop whose chips are cut off at its third quarter's second day.</summary>
    private static void Run(string written, string changed)
    {
        var text = File.ReadAllText(Worlds.Closure);
        var cut = text.Replace(
            "chip: { price: 4 USD2025/chip }",
            "chip: { price: 4 USD2025/chip, embargo: { from: 2025-07-04 } }", StringComparison.Ordinal)
            .Replace(written, changed, StringComparison.Ordinal);
        Assert.NotEqual(text, cut);
        File.WriteAllText("cut.yaml", cut);
        TwinRunner.Run(ExitCode.Good, "run", "cut.yaml", "--until", "3 yr", "--out", "run");
    }

    /// <summary>The loop axis one and two such quarters after a loop that had been decoupled.</summary>
    private static (LoopAxis First, LoopAxis Second) After(QuarterEvidence found, bool hasFailed)
    {
        DecisionMachine machine = new();
        var held = found with
        {
            ClosureByValue = Estimate.Known(1),
            ClosureByMass = Estimate.Known(1),
            ClosureByEnergy = Estimate.Known(1),
            ClosureByInformation = Estimate.Known(1),
            ImportShare = 0,
            EnergySelfSufficiency = 1.1,
            NetEnergyProbability = Estimate.Known(1),
            SeveranceProbability = Estimate.Known(1),
            IsSeveranceTrusted = true,
            Slackness = 0,
            CriticalCover = 2,
            HasSeveranceFailed = false,
            HasEmbargo = false,
        };
        for (var quarter = 0; quarter < 8; quarter++) machine.Judge(held);
        var cut = held with { HasEmbargo = found.HasEmbargo, HasSeveranceFailed = hasFailed };
        return (machine.Judge(cut).Loop, machine.Judge(cut).Loop);
    }

    private static List<QuarterEvidence> Judged(string run)
    {
        using var stop = new StopSignal();
        using var stored = StoredRun.Open(run);
        var options = new DecideOptions
        {
            Severance = SeveranceMode.Never, Runs = 1, Draws = 0, Members = 2, Threads = 1,
        };
        var context = new VerbContext
        {
            Terminal = new Screen().Terminal, Json = false, Quiet = true, Stop = stop, Time = TimeProvider.System,
        };
        var (sitting, errors) = Sitting.Of(
            stored, options, DateTimeOffset.UnixEpoch, "nobody", new DecideProgress(context, "cut"), stop);
        Assert.Empty(errors);
        return [.. sitting!.Quarters.Select(quarter => quarter.Facts.Evidence)];
    }
}
