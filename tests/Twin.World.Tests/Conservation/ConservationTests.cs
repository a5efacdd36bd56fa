using Twin.Domain.Accounts;
using Twin.Factory.Assets;
using Twin.Robots.Fleets;
using Xunit;

namespace Twin.World.Tests.Conservation;

public sealed class ConservationTests
{
    private const int Steps = 120;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 50)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void World_OfAnySeed_KeepsMassEnergyAndEveryGood(int seed)
    {
        var simulation = new Simulation(RandomWorld.Of((ulong)seed, Steps));

        simulation.To(simulation.Record.UntilMicros);

        Assert.Equal(0, simulation.Meter.Max);
        Assert.Equal(simulation.Run.World.Ledger.Postings, simulation.Meter.Postings);
        AssertSumsAreZero(simulation);
        AssertEquipmentIsWhereTheLedgerSays(simulation);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(21)]
    [InlineData(34)]
    public void World_OfAnySeed_RestoredHalfway_EndsAlike(int seed)
    {
        var record = RandomWorld.Of((ulong)seed, Steps);
        var first = new Simulation(record);
        first.To((record.UntilMicros / 2) + seed);
        var second = new Simulation(record);
        second.Run.Restore(first.Run.Snapshot(), acceptBuild: false);

        first.To(record.UntilMicros);
        second.To(record.UntilMicros);

        Assert.Equal(first.Hash, second.Hash);
    }

    [Fact]
    public void Worlds_OfAllSeeds_MakeBuildTradeCarryAndFail()
    {
        // A generator that only starves would prove nothing.
        double finished = 0, failures = 0, granted = 0;
        foreach (var seed in Enumerable.Range(1, 10))
        {
            var simulation = Simulation.Finished(RandomWorld.Of((ulong)seed, Steps));
            foreach (var site in simulation.Record.Sites.Where(site => site.Process is not null))
            {
                finished += simulation.FinishedBy(site.Id) * 1e-6;
            }

            foreach (var fleet in simulation.Shard.Rows<FleetState>(simulation.Shard.KindOf(Fleet.Kind)))
                failures += fleet.Failures;
            foreach (var asset in simulation.Shard.Rows<AssetState>(simulation.Shard.KindOf(Asset.Kind)))
                granted += asset.Retired;
        }

        Assert.True(finished > 1000 && failures > 100 && granted > 100, $"{finished}, {failures}, {granted}");
    }

    /// <summary>Σ by good over accounts and contras moves by nothing: it is what the world opened with.</summary>
    private static void AssertSumsAreZero(Simulation simulation)
    {
        var opening = Sums(new Simulation(simulation.Record).Run.World.Ledger);

        Assert.Equal(opening, Sums(simulation.Run.World.Ledger));
    }

    private static Int128[] Sums(Ledger ledger)
    {
        var sums = new Int128[ledger.Goods.Count];
        for (var account = 0; account < ledger.AccountCount; account++)
            sums[ledger.GoodOf(account)] += ledger.Balance(account);
        return sums;
    }

    private static void AssertEquipmentIsWhereTheLedgerSays(Simulation simulation)
    {
        var (shard, ledger) = (simulation.Shard, simulation.Run.World.Ledger);
        foreach (var asset in shard.Rows<AssetState>(shard.KindOf(Asset.Kind)))
        {
            var held = ledger.Balance(asset.Account);

            // A ring of fixed lives holds what serves and what is built; under a rate of wear only what is built.
            Int128 ring = 0;
            foreach (var grant in shard.List(asset.Ring)) ring += grant;
            var built = asset.BuildSteps > 0 || asset.LifeSteps > 0 ? ring : 0;
            Assert.Equal(held, asset.LifeSteps > 0 ? built : built + asset.InService);
        }

        foreach (var fleet in shard.Rows<FleetState>(shard.KindOf(Fleet.Kind)))
        {
            Int128 ring = 0;
            foreach (var grant in shard.List(fleet.Ring)) ring += grant;
            Assert.Equal(ledger.Balance(fleet.RobotAccount), ring);
            Assert.True(fleet.Up >= 0 && fleet.Down >= 0);
        }
    }
}
