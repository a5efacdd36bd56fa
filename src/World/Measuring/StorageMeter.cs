using Twin.Actors;
using Twin.Factory.Stores;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Measuring;

/// <summary>What a storage plant of an energy good holds.</summary>
internal sealed class StorageMeter : Meter
{
    private readonly AssembledWorld _world;
    private readonly Address _store;
    private readonly int _good;
    private readonly double _joules;

    /// <summary>Lists the measures of a storage plant.</summary>
    public StorageMeter(AssembledWorld world, SiteRecord site)
    {
        _world = world;
        _store = world.Shard.AddressOf(Store.Kind, site.Id);
        _good = world.Goods[site.Stores!];
        _joules = world.Goods.Records[_good].EnergyJ;
        Add(MeasureKind.StorageLevel, site.Id);
        Add(MeasureKind.StorageCharge, site.Id);
    }

    /// <inheritdoc/>
    public override void Read(long nowMicros, Span<double> values)
    {
        ref readonly var store = ref _world.Shard.Row<StoreState>(_store);
        var held = _world.Ledger.Balance(store.StoredAccount);
        var room = store.CapacityPerQuantum.Floor(store.InService);
        values[0] = _world.Goods.Amount(_good, held) * _joules;
        values[1] = room > 0 ? (double)held / room : double.NaN;
    }
}
