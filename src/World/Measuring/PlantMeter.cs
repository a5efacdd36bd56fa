using Twin.Actors;
using Twin.Factory.Plants;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Measuring;

/// <summary>Reads one plant: what it made and lost, and how much of its capacity it used.</summary>
internal sealed class PlantMeter : Meter
{
    private const double PerMicro = 1e-6;
    private const string Capacity = "capacity", Yield = "yield";

    private readonly AssembledWorld _world;
    private readonly Address _plant;
    private readonly GoodRecord _good;
    private readonly int _index;

    /// <summary>Lists the measures of a plant.</summary>
    public PlantMeter(AssembledWorld world, SiteRecord site, ProcessRecord process)
    {
        _world = world;
        _plant = world.Shard.AddressOf(Plant.Kind, site.Id);
        _index = world.Goods[process.Output];
        _good = world.Goods.Records[_index];
        Add(MeasureKind.UnitsMade, site.Id, _good.Id);
        Add(MeasureKind.UnitsScrapped, site.Id, _good.Id, Yield);
        Add(MeasureKind.MassMade, site.Id, _good.Id);
        Add(MeasureKind.Utilization, site.Id, Capacity);
    }

    /// <inheritdoc/>
    public override void Read(long nowMicros, Span<double> values)
    {
        ref readonly var plant = ref _world.Shard.Row<PlantState>(_plant);
        var made = _world.Goods.Amount(_index, plant.Made);
        values[0] = made;

        // What is owed to whole quanta is neither made nor scrapped yet.
        values[1] = Math.Max(0, ((double)plant.Finished * PerMicro) - made);
        values[2] = _good.MassKg > 0 ? made * _good.MassKg : double.NaN;
        values[3] = plant.Capacity > 0 ? (double)plant.Started / plant.Capacity : double.NaN;
    }
}
