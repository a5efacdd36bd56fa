using Twin.Host.Decide;
using Twin.Host.Tests.Runs;
using Twin.Macro.Decision;
using Twin.Macro.Decision.Rehearsal;
using Twin.Scenario;
using Twin.Scenario.Ensembles;
using Twin.World.Ensembles;
using Xunit;

namespace Twin.Host.Tests.Decide;

[Collection(InAFolder.Name)]
public sealed class RehearsedWorldsTests : IDisposable
{
    private const int Quarters = 8;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Where each of three lines of machines wears by d_i, the ring neither grows nor shrinks at
    /// Πb·Πd = 1: with b of 0.8, 1.25 and 0.512 yr and two lines at 180 %/yr, at 60 %/yr of the third.</summary>
    [Fact]
    public void Members_LiveOnWhereTheClosedFormSaysSo_ForAnyThreads()
    {
        var ranged = File.ReadAllText(Worlds.Ring)
            .Replace("wear: 10 %/yr", "wear: 180 %/yr", StringComparison.Ordinal)
            .Replace(
                "build: 0.25 yr, wear: 180 %/yr",
                "build: 0.25 yr, wear: { value: 20 %/yr, low: 4 %/yr, high: 390 %/yr, source: assumption }",
                StringComparison.Ordinal);
        File.WriteAllText("ranged.yaml", ranged);
        TwinRunner.Run(ExitCode.Good, "run", "ranged.yaml", "--until", "2 yr", "--out", "run");
        string[] small = ["decide", "run", "--draws", "20", "--severance", "never", "--rehearse", "8"];

        var one = TwinRunner.Json(ExitCode.Good, [.. small, "--threads", "1", "--out", "one"]);
        TwinRunner.Run(ExitCode.Good, [.. small, "--threads", "2", "--out", "two"]);

        var found = one.GetProperty("sensitivity").GetProperty("rehearsal");
        var reading = WorldFile.Read("ranged.yaml");
        var draws = new EnsembleDraws(
            reading, 8, MemberSeed.OfNumber(reading.World!.Seed, "rehearsed worlds"), SamplingKind.LatinHypercube);
        var living = Enumerable.Range(0, 8)
            .Count(member => draws.At(member).Values[0] * 1.8 * 1.8 * 0.8 * 1.25 * 0.512 < 1);
        Assert.InRange(living, 1, 7);
        Assert.Equal(8, found.GetProperty("members").GetInt32());
        Assert.Equal(living, found.GetProperty("livedOn").GetInt32());
        Assert.Equal(
            File.ReadAllText("one/decision-sensitivity.json"), File.ReadAllText("two/decision-sensitivity.json"));
        TwinRunner.Run(ExitCode.Good, "decide", "run", "--verify", "two/evidence.jsonl");
        Assert.Equal(2, found.GetProperty("leftOut").GetArrayLength());

        TwinRunner.Run(ExitCode.Good, small);
        TwinRunner.Run(ExitCode.Good, "report", "run");
        var page = File.ReadAllText("run/report.html");
        Assert.Contains("Rules on other draws of this world", page, StringComparison.Ordinal);
        Assert.Contains("other draws, each really severed at the end of every quarter", page, StringComparison.Ordinal);
        Assert.Contains("Left out, for no economy runs beside this loop", page, StringComparison.Ordinal);
        foreach (var rule in found.GetProperty("rules").EnumerateArray())
        {
            Assert.Contains($">{rule.GetProperty("rule").GetString()}<", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Rules_AreCountedAgainstWhatReallyLivedOn()
    {
        // One loop always lives on, one from its fourth quarter, and one never and is open again from the fourth.
        var courses = RehearsedWorlds.Foretold([Loop(1, 1), Loop(4, 1), Loop(Quarters + 1, 0.5)]);

        var found = EvidenceRehearsal.Of(courses);

        Assert.Equal((3, 2), (found.Members, found.LivedOn));
        Assert.Equal([0, 0.5, 0.5], courses.Select(loop => loop.Evidence[0].SeveranceProbability!.Value.Value));
        Assert.Equal([0.5, 0.5, 1], courses.Select(loop => loop.Evidence[^1].SeveranceProbability!.Value.Value));
        Assert.Equal(new EvidenceRehearsedRule(found.Rules[0].Rule, 0, null, null, 1, null), found.Rules[0]);
        Assert.Equal(
            new EvidenceRehearsedRule("R, no severance", 2 / 3.0, 7, 0, 0, 0),
            found.Rules.Single(rule => rule.Rule == "R, no severance"));
        Assert.Equal(
            new EvidenceRehearsedRule("naive: κ 0.95 once", 1, 1, 2 / 3.0, 0, 1 / 3.0), found.Rules[^1]);
    }

    [Fact]
    public void Screen_SaysHowToTryTheRules_WhereNobodyAsked()
    {
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--until", "1 yr", "--out", "run");

        Assert.Contains(
            "--rehearse N tries them on N other draws of this world",
            TwinRunner.Run(ExitCode.Good, "decide", "run").Out.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "nothing of this world is drawn",
            TwinRunner.Run(ExitCode.Good, "decide", "run", "--rehearse", "3").Out.ToString(), StringComparison.Ordinal);
    }

    private static RehearsedCourse Loop(int livesOnFrom, double closureAfterThree)
    {
        var quarters = Enumerable.Range(1, Quarters).ToList();
        return new RehearsedCourse(
            [.. quarters.Select(quarter => Seen(quarter, quarter > 3 ? closureAfterThree : 1))],
            [.. quarters.Select(quarter => quarter >= livesOnFrom)]);
    }

    private static QuarterEvidence Seen(int quarter, double closure) => new()
    {
        Quarter = quarter,
        ClosureByValue = Estimate.Known(closure),
        ClosureByMass = Estimate.Known(closure),
        ClosureByEnergy = Estimate.Known(closure),
        ClosureByInformation = Estimate.Known(closure),
        ImportShare = 0,
        EnergySelfSufficiency = 1.2,
        NetEnergyProbability = Estimate.Known(1),
        Slackness = 0,
        CriticalCover = double.PositiveInfinity,
    };
}
