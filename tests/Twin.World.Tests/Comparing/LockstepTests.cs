using Twin.World.Assembly;
using Twin.World.Comparing;
using Twin.World.Records;
using Twin.World.Running;
using Xunit;

namespace Twin.World.Tests.Comparing;

public sealed class LockstepTests
{
    [Fact]
    public void First_OfTheSameWorld_IsNone() => Assert.Null(First(RichWorld.Record, RichWorld.Record));

    [Fact]
    public void First_OfAReorderedWorld_IsNone()
    {
        var reordered = RichWorld.Record with
        {
            Sites = [.. RichWorld.Record.Sites.Reverse()],
            Goods = [.. RichWorld.Record.Goods.Reverse()],
        };

        Assert.Null(First(RichWorld.Record, reordered));
    }

    [Fact]
    public void First_UnderAnotherSeed_IsADrawOfAFleet()
    {
        var difference = First(RichWorld.Record, RichWorld.Record with { Seed = 12 })!;

        Assert.StartsWith("fleet/", difference.A!.Actor, StringComparison.Ordinal);
        Assert.StartsWith("failed", difference.A.What, StringComparison.Ordinal);
        Assert.Equal((difference.A.Actor, difference.A.Event), (difference.B!.Actor, difference.B.Event));
        Assert.NotEqual(difference.A.What, difference.B.What);
    }

    [Fact]
    public void First_UnderAnotherImportLimit_IsWhatTheMarketBuys()
    {
        var market = RichWorld.Record.Market!;
        var limited = RichWorld.Record with
        {
            Market = market with { Imports = [market.Imports[0] with { LimitPerYear = 500 }] },
        };

        var difference = First(RichWorld.Record, limited)!;

        Assert.Equal(("market/market", "market/market"), (difference.A!.Actor, difference.B!.Actor));
        Assert.StartsWith("need set (chip)", difference.A.What, StringComparison.Ordinal);
    }

    [Fact]
    public void First_WithASiteMore_IsThatSitesOwn()
    {
        var more = RichWorld.Record with
        {
            Sites = [.. RichWorld.Record.Sites, RichWorld.Plant("annex", "laminate", 1)],
        };

        var difference = First(RichWorld.Record, more)!;

        Assert.Contains("annex", difference.B!.Actor, StringComparison.Ordinal);
        Assert.Equal(0, difference.B.AtMicros);
    }

    [Fact]
    public void First_AfterABranch_IsFoundFromTheBranchOn()
    {
        var at = StepClock.YearMicros;
        var parent = new Simulation(RichWorld.Record);
        parent.To(at);
        var state = parent.Run.Snapshot();
        var changed = RichWorld.Record with
        {
            Market = RichWorld.Record.Market! with
            {
                Exports = [RichWorld.Record.Market.Exports[0] with { LimitPerYear = 400 }],
            },
        };

        var difference = Lockstep.First(
            [From(RichWorld.Record, 0)], [From(RichWorld.Record, 0), Branch(changed, at, state)],
            RichWorld.Record.UntilMicros, () => false)!;

        Assert.True(difference.A!.AtMicros >= at);
        Assert.Equal("market/market", difference.A.Actor);
        Assert.Contains("metal", difference.A.What, StringComparison.Ordinal);
    }

    private static EventDifference? First(WorldRecord a, WorldRecord b) =>
        Lockstep.First([From(a, 0)], [From(b, 0)], a.UntilMicros, () => false);

    private static RunStretch From(WorldRecord world, long micros) => new(micros, () => New(world), () => New(world));

    private static RunStretch Branch(WorldRecord changed, long micros, byte[] state) => new(
        micros,
        () =>
        {
            var run = New(changed);
            run.Restore(state, acceptBuild: false);
            run.World.Shard.Adopt(
                WorldAssembly.Assemble(RichWorld.Record, Simulation.Build).Shard,
                WorldAssembly.Assemble(changed, Simulation.Build).Shard);
            return run;
        },
        () => New(changed));

    private static WorldRun New(WorldRecord world) => new(WorldAssembly.Assemble(world, Simulation.Build));
}
