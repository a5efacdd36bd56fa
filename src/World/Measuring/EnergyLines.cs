using Twin.Factory.Depots;
using Twin.Factory.Plants;
using Twin.Factory.Stores;
using Twin.Robots.Individuals;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.World.Measuring;

/// <summary>Finds every flow of an energy good that a world counts.</summary>
/// <remarks>Generation and load are gross: what goes into storage is a charge and what comes out a discharge. Load
/// counts when the input goes into work; what robots draw is a load of their grid, for it never comes back.</remarks>
/// <param name="world">The world.</param>
/// <param name="events">What is summed up of its events.</param>
internal sealed class EnergyLines(AssembledWorld world, EventMeter events)
{
    /// <summary>What makes energy.</summary>
    public const string Generation = "generation";

    /// <summary>What uses it.</summary>
    public const string Load = "load";

    /// <summary>What goes into storage.</summary>
    public const string Charge = "charge";

    /// <summary>What comes out of it.</summary>
    public const string Discharge = "discharge";

    private readonly Dictionary<string, ProcessRecord> _processes =
        world.Record.Processes.ToDictionary(process => process.Id, StringComparer.Ordinal);

    /// <summary>The flows, by site in the world's order.</summary>
    public IEnumerable<EnergyLine> Find()
    {
        foreach (var site in world.Record.Sites)
        {
            if (site.Process is { } process)
            {
                foreach (var line in OfPlant(site, _processes[process])) yield return line;
            }
            else if (site.Kind == SiteKind.Storage)
            {
                foreach (var line in OfStore(site)) yield return line;
            }
        }

        foreach (var fleet in world.Record.Fleets.Where(fleet => fleet.Individual is { Cable: false }))
        {
            var control = world.Shard.AddressOf(FleetControl.Kind, fleet.Id);
            yield return new EnergyLine(
                fleet.Grid, Load, fleet.Id, () => world.Shard.Row<ControlState>(control).Totals.DrawnJ);
        }
    }

    /// <summary>Whether a good is energy that flows.</summary>
    public static bool Is(GoodRecord good) => good.Kind == GoodKind.Flow && EnergyGoods.Is(good);

    private IEnumerable<EnergyLine> OfPlant(SiteRecord site, ProcessRecord process)
    {
        var plant = world.Shard.AddressOf(Plant.Kind, site.Id);
        var output = world.Goods[process.Output];
        if (Is(world.Goods.Records[output]))
        {
            yield return new EnergyLine(
                site.Id, Generation, process.Output,
                () => Joules(output, world.Shard.Row<PlantState>(plant).Made));
        }

        for (var line = 0; line < process.Inputs.Count; line++)
        {
            var (number, good) = (line, world.Goods[process.Inputs[line].Good]);
            if (!Is(world.Goods.Records[good])) continue;
            yield return new EnergyLine(
                site.Id, Load, process.Inputs[line].Good, () => Joules(good, events.Plants[plant.Row, number]));
        }
    }

    private IEnumerable<EnergyLine> OfStore(SiteRecord site)
    {
        var good = world.Goods[site.Stores!];
        if (!Is(world.Goods.Records[good])) yield break;
        var store = world.Shard.AddressOf(Store.Kind, site.Id);
        var grid = world.Shard.AddressOf(Depot.Kind, site.Grid);
        var slot = world.Shard.Row<StoreState>(store).Slot;
        yield return new EnergyLine(site.Id, Charge, site.Stores!, () => Joules(good, events.Grants[grid.Row, slot]));
        yield return new EnergyLine(
            site.Id, Discharge, site.Stores!,
            () => Joules(good, world.Shard.Row<StoreState>(store).Delivered));
    }

    private double Joules(int good, Int128 quanta) =>
        world.Goods.Amount(good, quanta) * world.Goods.Records[good].EnergyJ;
}
