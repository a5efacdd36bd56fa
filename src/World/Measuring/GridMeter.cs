using Twin.Actors;
using Twin.Factory.Depots;
using Twin.World.Assembly;

namespace Twin.World.Measuring;

/// <summary>Energy that a grid was asked for and did not serve.</summary>
internal sealed class GridMeter : Meter
{
    private readonly AssembledWorld _world;
    private readonly Address _grid;

    /// <summary>Lists the measure of a grid.</summary>
    public GridMeter(AssembledWorld world, string grid)
    {
        _world = world;
        _grid = world.Shard.AddressOf(Depot.Kind, grid);
        Add(MeasureKind.EnergyUnserved, grid);
    }

    /// <inheritdoc/>
    public override void Read(long nowMicros, Span<double> values)
    {
        values[0] = 0;
        foreach (var (good, quanta) in DepotReport.Unserved(_world.Shard, _world.Ledger, _grid))
        {
            var record = _world.Goods.Records[good];
            if (EnergyLines.Is(record)) values[0] += _world.Goods.Amount(good, quanta) * record.EnergyJ;
        }
    }
}
