using Twin.Actors;
using Twin.Factory.Plants;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Measuring;

/// <summary>The power that a plant which makes energy can give in this step.</summary>
internal sealed class GeneratorMeter : Meter
{
    private const double MicrosPerSecond = 1e6, PerMicro = 1e-6;

    private readonly AssembledWorld _world;
    private readonly Address _plant;
    private readonly double _joulesPerUnit;

    /// <summary>Lists the measure of a plant.</summary>
    public GeneratorMeter(AssembledWorld world, SiteRecord site, ProcessRecord process)
    {
        _world = world;
        _plant = world.Shard.AddressOf(Plant.Kind, site.Id);
        _joulesPerUnit = world.Goods.Records[world.Goods[process.Output]].EnergyJ * process.Yield;
        Add(MeasureKind.EnergyCapacity, site.Id, process.Output);
    }

    /// <inheritdoc/>
    public override void Read(long nowMicros, Span<double> values)
    {
        ref readonly var plant = ref _world.Shard.Row<PlantState>(_plant);
        values[0] = plant.Capacity * PerMicro * _joulesPerUnit / (plant.StepMicros / MicrosPerSecond);
    }
}
