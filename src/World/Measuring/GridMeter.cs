using Twin.Actors;
using Twin.Factory.Depots;
using Twin.World.Assembly;

namespace Twin.World.Measuring;

/// <summary>Energy that a grid was asked for: what it served and what it did not.</summary>
internal sealed class GridMeter : Meter
{
    private readonly AssembledWorld _world;
    private readonly Address _grid;
    private readonly EventMeter _events;
    private readonly List<BookEntry> _book;

    /// <summary>Lists the measures of a grid.</summary>
    public GridMeter(AssembledWorld world, string grid, EventMeter events)
    {
        (_world, _events) = (world, events);
        _grid = world.Shard.AddressOf(Depot.Kind, grid);
        _book =
        [
            .. DepotReport.Book(world.Shard, world.Ledger, _grid)
                .Where(entry => EnergyLines.Is(world.Goods.Records[entry.Good])),
        ];
        Add(MeasureKind.EnergyUnserved, grid);
        Add(MeasureKind.EnergyServed, grid);
    }

    /// <inheritdoc/>
    public override void Read(long nowMicros, Span<double> values)
    {
        (values[0], values[1]) = (0, 0);
        foreach (var (good, quanta) in DepotReport.Unserved(_world.Shard, _world.Ledger, _grid))
        {
            if (EnergyLines.Is(_world.Goods.Records[good])) values[0] += Joules(good, quanta);
        }

        foreach (var entry in _book) values[1] += Joules(entry.Good, _events.Grants[_grid.Row, entry.Slot]);
    }

    private double Joules(int good, long quanta) =>
        _world.Goods.Amount(good, quanta) * _world.Goods.Records[good].EnergyJ;
}
