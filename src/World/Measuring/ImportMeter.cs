using Twin.Actors;
using Twin.Factory.Markets;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Measuring;

/// <summary>The mass of what the loop has bought.</summary>
internal sealed class ImportMeter : Meter
{
    private readonly AssembledWorld _world;
    private readonly EventMeter _events;
    private readonly Address _market;
    private readonly List<(int Line, int Good, double MassKg)> _imports = [];

    /// <summary>Lists the measures of a market.</summary>
    public ImportMeter(AssembledWorld world, EventMeter events, MarketRecord market)
    {
        (_world, _events) = (world, events);
        _market = world.Shard.AddressOf(Market.Kind, Market.Name);
        var goods = market.Imports.Select(trade => trade.Good).Order(StringComparer.Ordinal).ToList();
        for (var line = 0; line < goods.Count; line++)
        {
            var good = world.Goods[goods[line]];
            var record = world.Goods.Records[good];
            if (record.MassKg <= 0) continue;
            _imports.Add((line, good, record.MassKg));
            Add(MeasureKind.ImportMass, record.Id);
        }
    }

    /// <inheritdoc/>
    public override void Read(long nowMicros, Span<double> values)
    {
        for (var i = 0; i < _imports.Count; i++)
        {
            var (line, good, massKg) = _imports[i];
            values[i] = _world.Goods.Amount(good, _events.Imports[_market.Row, line]) * massKg;
        }
    }
}
