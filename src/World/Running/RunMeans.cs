using Twin.Factory.Assets;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.World.Running;

/// <summary>What the loop of a run can work with now.</summary>
internal static class RunMeans
{
    /// <summary>Capacity by equipment in service, stocks in depots, cash.</summary>
    /// <param name="run">The run.</param>
    /// <param name="needs">Needs of its loop.</param>
    public static LoopMeans Of(WorldRun run, LoopNeeds needs)
    {
        var world = run.World;
        var capacity = new double[needs.Made];
        foreach (var share in WorldShares.Of(world.Record))
        {
            if (run.NowMicros >= share.Site.OpensYears * StepClock.YearMicros)
                capacity[needs.IndexOf(share.Process.Output)] += CapacityOf(world, share.Site, share.Process);
        }

        foreach (var (fleet, robots) in RobotsOf(world))
            capacity[needs.IndexOf(fleet.Hours)] += robots * FleetRates.HoursPerYear(fleet);

        var stock = new Observatory(world).Stock();
        return new LoopMeans(
            capacity, [.. needs.Goods.Take(needs.Made).Select(good => stock[world.Goods[good]])],
            world.CashAccount < 0
                ? 0
                : world.Goods.Amount(world.Ledger.GoodOf(world.CashAccount), world.Ledger.Balance(world.CashAccount)),
            (double)run.NowMicros / StepClock.YearMicros);
    }

    /// <summary>Robots in service of every fleet of the loop; several fleets of one kind of robot share them by their
    /// opening counts.</summary>
    /// <param name="world">The run's world.</param>
    public static IEnumerable<(FleetRecord Fleet, double Robots)> RobotsOf(AssembledWorld world)
    {
        var robots = new Observatory(world).InService();
        foreach (var fleets in world.Record.Fleets.Where(fleet => fleet.Owner == Owner.Loop)
            .GroupBy(fleet => fleet.Robot, StringComparer.Ordinal))
        {
            var opening = fleets.Sum(fleet => fleet.Count);
            foreach (var fleet in fleets)
            {
                var part = opening > 0 ? fleet.Count / opening : 1.0 / fleets.Count();
                yield return (fleet, part * robots[world.Goods[fleet.Robot]]);
            }
        }
    }

    /// <summary>Good output per year that the scarcest of a site's equipment allows at the opening yield.</summary>
    private static double CapacityOf(AssembledWorld world, SiteRecord site, ProcessRecord process) =>
        process.Equipment.Count == 0 ? site.CapacityPerYear : WorkOf(world, site, process) * process.Yield;

    /// <summary>Work per year that the scarcest of a site's equipment allows. Unit: good output per yr at a yield of
    /// 1.</summary>
    /// <param name="world">The run's world.</param>
    /// <param name="site">The site.</param>
    /// <param name="process">Its recipe, as the world file states it.</param>
    public static double WorkOf(AssembledWorld world, SiteRecord site, ProcessRecord process)
    {
        if (process.Equipment.Count == 0) return site.CapacityPerYear / process.Yield;
        var least = double.PositiveInfinity;
        foreach (var line in process.Equipment)
        {
            var address = world.Shard.AddressOf(Asset.Kind, WorldAssembly.AssetName(site.Id, line.Good));
            ref readonly var asset = ref world.Shard.Row<AssetState>(address);
            var quanta = asset.Learns ? asset.Worth : asset.InService;
            least = Math.Min(least, world.Goods.Amount(world.Goods[line.Good], quanta) / line.StockYears);
        }

        return least;
    }
}
