using Twin.Actors;
using Twin.Factory.Depots;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Measuring;

/// <summary>What lies in a depot, and how long it lasts at the use of the last interval.</summary>
internal sealed class StockMeter : Meter
{
    private readonly AssembledWorld _world;
    private readonly EventMeter _events;
    private readonly Address _depot;
    private readonly List<(int Good, int Account, double MassKg, int[] Slots)> _goods = [];
    private readonly double[] _granted;
    private readonly double[] _cover;
    private readonly StepCount _steps;

    /// <summary>Lists the measures of a depot.</summary>
    public StockMeter(AssembledWorld world, EventMeter events, string depot)
    {
        (_world, _events) = (world, events);
        _steps = new StepCount(world.Record.StepMicros);
        _depot = world.Shard.AddressOf(Depot.Kind, depot);
        var book = DepotReport.Book(world.Shard, world.Ledger, _depot);
        foreach (var (good, account) in world.DepotAccounts[depot].OrderBy(pair => pair.Key))
        {
            var record = world.Goods.Records[good];
            if (record.Kind != GoodKind.Stock || record.MassKg <= 0) continue;
            int[] slots = [.. book.Where(entry => entry.Good == good).Select(entry => entry.Slot)];
            _goods.Add((good, account, record.MassKg, slots));
            Add(MeasureKind.StockMass, depot, record.Id);
            Add(MeasureKind.StockCover, depot, record.Id);
        }

        (_granted, _cover) = (new double[_goods.Count], new double[_goods.Count]);
        Array.Fill(_cover, double.NaN);
    }

    /// <inheritdoc/>
    public override void Read(long nowMicros, Span<double> values)
    {
        var since = _steps.SecondsSince(nowMicros);
        for (var i = 0; i < _goods.Count; i++)
        {
            var (good, account, massKg, slots) = _goods[i];
            var held = (double)_world.Ledger.Balance(account);
            if (since is { } seconds)
            {
                double granted = 0;
                foreach (var slot in slots) granted += _events.Grants[_depot.Row, slot];
                var used = granted - _granted[i];
                _cover[i] = seconds > 0 && used > 0 ? held / used * seconds : double.NaN;
                _granted[i] = granted;
            }

            values[2 * i] = held * _world.Goods.Records[good].Quantum * massKg;
            values[(2 * i) + 1] = _cover[i];
        }
    }
}
