using Twin.Actors;
using Twin.Factory.Links;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Measuring;

/// <summary>What a link carries and has carried.</summary>
internal sealed class LinkMeter : Meter
{
    private readonly AssembledWorld _world;
    private readonly EventMeter _events;
    private readonly Address _link;
    private readonly List<(int Line, int Good, double MassKg)> _cargoes = [];

    /// <summary>Lists the measures of a link.</summary>
    public LinkMeter(AssembledWorld world, EventMeter events, LinkRecord link)
    {
        (_world, _events) = (world, events);
        _link = world.Shard.AddressOf(Link.Kind, link.Id);
        Add(MeasureKind.ShipmentsActive, link.Id);
        var goods = link.Goods.Order(StringComparer.Ordinal).ToList();
        for (var line = 0; line < goods.Count; line++)
        {
            var record = world.Goods.Records[world.Goods[goods[line]]];
            if (record.MassKg <= 0) continue;
            _cargoes.Add((line, world.Goods[record.Id], record.MassKg));
            Add(MeasureKind.FlowMass, link.From, link.To, record.Id);
        }
    }

    /// <inheritdoc/>
    public override void Read(long nowMicros, Span<double> values)
    {
        var loads = 0;
        foreach (var load in _world.Shard.List(_world.Shard.Row<LinkState>(_link).Transit))
        {
            if (load > 0) loads++;
        }

        values[0] = loads;
        for (var i = 0; i < _cargoes.Count; i++)
        {
            var (line, good, massKg) = _cargoes[i];
            values[i + 1] = _world.Goods.Amount(good, _events.Cargoes[_link.Row, line]) * massKg;
        }
    }
}
