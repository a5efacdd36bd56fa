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

        var robots = new Observatory(world).InService();
        foreach (var fleets in world.Record.Fleets.Where(fleet => fleet.Owner == Owner.Loop)
            .GroupBy(fleet => fleet.Robot, StringComparer.Ordinal))
        {
            // Several fleets of one kind of robot share them by their opening counts.
            var opening = fleets.Sum(fleet => fleet.Count);
            foreach (var fleet in fleets)
            {
                var part = opening > 0 ? fleet.Count / opening : 1.0 / fleets.Count();
                capacity[needs.IndexOf(fleet.Hours)] +=
                    part * robots[world.Goods[fleet.Robot]] * FleetRates.HoursPerYear(fleet);
            }
        }

        var stock = new Observatory(world).Stock();
        return new LoopMeans(
            capacity, [.. needs.Goods.Take(needs.Made).Select(good => stock[world.Goods[good]])],
            world.CashAccount < 0
                ? 0
                : world.Goods.Amount(world.Ledger.GoodOf(world.CashAccount), world.Ledger.Balance(world.CashAccount)),
            (double)run.NowMicros / StepClock.YearMicros);
    }

    /// <summary>Good output per year that the scarcest of a site's equipment allows.</summary>
    private static double CapacityOf(AssembledWorld world, SiteRecord site, ProcessRecord process)
    {
        if (process.Equipment.Count == 0) return site.CapacityPerYear;
        var least = double.PositiveInfinity;
        foreach (var line in process.Equipment)
        {
            var address = world.Shard.AddressOf(Asset.Kind, WorldAssembly.AssetName(site.Id, line.Good));
            ref readonly var asset = ref world.Shard.Row<AssetState>(address);
            var quanta = asset.Learns ? asset.Worth : asset.InService;
            least = Math.Min(least, world.Goods.Amount(world.Goods[line.Good], quanta) / line.StockYears);
        }

        return least * process.Yield;
    }
}
