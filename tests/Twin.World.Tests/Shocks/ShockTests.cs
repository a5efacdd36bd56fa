using Twin.World.Ensembles;
using Twin.World.Records;
using Xunit;

namespace Twin.World.Tests.Shocks;

public sealed class ShockTests
{
    private const double Sigma = 0.2, Persistence = 0.7;

    public static TheoryData<string> Worlds() => ["rich", "human"];

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Run_WithEveryKindOfShock_KeepsItsBooks(string name)
    {
        var run = Simulation.Finished(Of(name));

        Assert.Equal(Int128.Zero, run.Meter.Max);
        Assert.Equal(Int128.Zero, run.Run.World.Ledger.MaxImbalance);
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Run_WithOneShockAlone_IsAnotherRunThanWithout(string name)
    {
        var world = Of(name);
        var calm = Simulation.Finished(world with { Shocks = [] });

        foreach (var shock in world.Shocks)
        {
            var moved = Simulation.Finished(world with { Shocks = [shock] });

            var (with, without) = (moved.Run.Samples[^1].Values, calm.Run.Samples[^1].Values);
            Assert.False(with.Take(without.Length).SequenceEqual(without), shock.Id + " moves nothing");
        }
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Run_RestoredBetweenTwoQuarters_EndsAsIfItHadNotStopped(string name)
    {
        var world = Of(name);
        var first = new Simulation(world);
        first.To(world.UntilMicros * 2 / 5);
        var second = new Simulation(world);

        second.Run.Restore(first.Run.Snapshot(), acceptBuild: false);
        second.To(world.UntilMicros);

        Assert.Equal(Simulation.Finished(world).Hash, second.Hash);
    }

    [Fact]
    public void Shock_WithoutNews_ChangesNoOutput()
    {
        // A yield that may move is kept to more digits, and a fleet that is told draws at other decisions.
        var quiet = ShockWorlds.Rich.Shocks.Where(s => s.Id is not ("yields" or "faults"))
            .Select(s => s with { Sigma = 0 });
        var still = Simulation.Finished(ShockWorlds.Rich with { Shocks = [.. quiet] });
        var calm = Simulation.Finished(ShockWorlds.Rich with { Shocks = [] });

        var shocks = still.Run.Catalogue.FirstShock;
        Assert.Equal(calm.Run.Samples[^1].Values, still.Run.Samples[^1].Values.Take(shocks));
        Assert.All(still.Run.Samples[^1].Values.Skip(shocks), multiplier => Assert.Equal(1, multiplier));
    }

    [Fact]
    public void Multiplier_OverThousandsOfQuarters_HasTheDeclaredLaw()
    {
        var logs = new List<double>();
        double sum = 0, lagged = 0, squares = 0;
        for (var seed = 1; seed <= 60; seed++)
        {
            var history = MemberRun.Of(Law((ulong)seed), Simulation.Build);
            var multipliers = history.Find("shock.news")!;
            sum += multipliers.Sum();
            var x = multipliers.Select(m => Math.Log(m)).ToArray();
            logs.AddRange(x);
            for (var i = 1; i < x.Length; i++) lagged += (x[i] - Mean) * (x[i - 1] - Mean) / (x.Length - 1.0);
        }

        squares = logs.Sum(x => (x - Mean) * (x - Mean)) / logs.Count;
        Assert.InRange(sum / logs.Count, 0.95, 1.05);
        Assert.InRange(squares / Variance, 0.9, 1.1);
        Assert.InRange(lagged / 60 / Variance, Persistence - 0.05, Persistence + 0.05);
    }

    [Fact]
    public void FirstQuarter_OfManySeeds_IsDrawnFromTheLawOfAllOthers()
    {
        var logs = new List<double>();
        for (var seed = 1; seed <= 400; seed++)
        {
            var run = new Simulation(Law((ulong)seed));
            run.Steps(8);
            logs.Add(Math.Log(run.Run.Samples[0].Values[run.Run.Catalogue.FirstShock]) - Mean);
        }

        // The variance of a variance of 400 normal draws: 2/400, so three standard errors are 21 %.
        Assert.InRange(logs.Sum(x => x * x) / logs.Count / Variance, 0.79, 1.21);
    }

    [Fact]
    public void Fork_WithFreshNews_SharesThePastAndHasAFutureOfItsOwn()
    {
        var member = MemberRun.Begin(ShockWorlds.Lab("until=6 yr"), Simulation.Build);
        var half = member.Run.World.Record.UntilMicros / 2;
        member.To(half);
        var (fork, again, other) = (member.Fork(7), member.Fork(7), member.Fork(8));

        foreach (var run in (MemberRun[])[member, fork, again, other]) run.To(2 * half);

        var (parent, same) = (member.History(), fork.History());
        var ore = parent.Find("shock.ore")!;
        Assert.Equal(ore[..12], same.Find("shock.ore")![..12]);
        Assert.NotEqual(ore[12..], same.Find("shock.ore")![12..]);
        Assert.Equal(same.StateHash, again.History().StateHash);
        Assert.NotEqual(same.StateHash, other.History().StateHash);
        Assert.NotEqual(same.StateHash, parent.StateHash);
    }

    [Fact]
    public void Shocks_InAnotherOrder_EndInTheSameState()
    {
        var turned = ShockWorlds.Rich with { Shocks = [.. ShockWorlds.Rich.Shocks.Reverse()] };

        Assert.Equal(Simulation.Finished(ShockWorlds.Rich).Hash, Simulation.Finished(turned).Hash);
    }

    [Fact]
    public void Shock_OfAStepLongerThanAQuarter_DrawsEveryQuarter()
    {
        var world = Law(3) with { StepMicros = RichWorld.StepMicros * 24 };
        var history = new Simulation(world);
        history.To(world.UntilMicros);

        // Half a year's step: two quarters of news, so the persistence between samples is that squared.
        Assert.True(history.Run.Samples.Count > 10);
        Assert.All(history.Run.Samples, s => Assert.InRange(s.Values[history.Run.Catalogue.FirstShock], 0.2, 5));
    }

    private static double Variance => Sigma * Sigma / (1 - (Persistence * Persistence));

    private static double Mean => -Variance / 2;

    private static WorldRecord Of(string name) => name == "rich" ? ShockWorlds.Rich : ShockWorlds.Human;

    /// <summary>Twenty-five years of a world that is small, so that the shock is all that costs.</summary>
    private static WorldRecord Law(ulong seed) => ShockWorlds.Lab("until=25 yr") with
    {
        Seed = seed,
        Shocks =
        [
            new ShockRecord
            {
                Id = "news", Sigma = Sigma, Persistence = Persistence,
                Targets = [new ShockTargetRecord(ShockTargetKind.SiteCapacity, "panel-works")],
            },
        ],
    };
}
