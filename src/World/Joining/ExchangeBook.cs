using Twin.Actors;
using Twin.Factory.Humans;
using Twin.Factory.Markets;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.World.Joining;

/// <summary>Counts what a run's loop sold to humans and bought of them since the run began; changes nothing.</summary>
internal sealed class ExchangeBook
{
    private readonly AssembledWorld _world;
    private readonly Observatory _observatory;
    private readonly Address? _market;
    private readonly List<(int Line, TradeRecord Trade)> _imports = [];
    private readonly List<(int Line, TradeRecord Trade)> _exports = [];
    private readonly List<(Address Row, TradeRecord Trade)> _claims = [];

    /// <summary>Finds the trades of a world.</summary>
    public ExchangeBook(AssembledWorld world)
    {
        (_world, _observatory) = (world, new Observatory(world));
        if (world.Record.Market is not { } market) return;
        _market = world.Shard.AddressOf(Market.Kind, Market.Name);
        _imports.AddRange(Numbered(market.Imports));
        _exports.AddRange(Numbered(market.Exports));
        foreach (var good in world.Record.Human?.Goods ?? [])
        {
            if (good.ClaimPerYear == 0) continue;
            var trade = market.Exports.First(export => export.Good == good.Good);
            _claims.Add((world.Shard.AddressOf(HumanGood.Kind, good.Good), trade));
        }
    }

    /// <summary>Reads the rows of the world.</summary>
    public Observatory Observatory => _observatory;

    /// <summary>Goods that the loop sells, in ordinal order.</summary>
    public IReadOnlyList<string> Sold => [.. _exports.Select(export => export.Trade.Good)];

    /// <summary>The market; null where the world has none.</summary>
    public Address? MarketAddress => _market;

    /// <summary>The market's number of each import, with its terms.</summary>
    public IReadOnlyList<(int Line, TradeRecord Trade)> Imports => _imports;

    /// <summary>The market's number of each export, with its terms.</summary>
    public IReadOnlyList<(int Line, TradeRecord Trade)> Exports => _exports;

    /// <summary>The row of each claim, with the terms on which humans pay it.</summary>
    public IReadOnlyList<(Address Row, TradeRecord Trade)> Claims => _claims;

    /// <summary>Whether a good is an hour of a paid human.</summary>
    public bool IsLabour(string good) => RecordOf(good).Counts == GoodCounts.Labour;

    /// <summary>The count as it stands.</summary>
    public Exchange Read()
    {
        double services = 0, goods = 0, imports = 0, hours = 0;
        void Sell(TradeRecord trade, double amount)
        {
            if (IsService(trade.Good)) services += amount * trade.Price;
            else goods += amount * trade.Price;
        }

        if (_market is { } market)
        {
            foreach (var (line, trade) in _imports)
            {
                var amount = Amount(trade, MarketReport.Bought(_world.Shard, market, line));
                imports += amount * trade.Price;
                if (IsLabour(trade.Good)) hours += amount;
            }

            foreach (var (line, trade) in _exports)
            {
                Sell(trade, Amount(trade, MarketReport.Sold(_world.Shard, market, line)));
            }

            foreach (var (row, trade) in _claims)
            {
                Sell(trade, Amount(trade, _world.Shard.Row<HumanGoodState>(row).ClaimsServed));
            }
        }

        return new Exchange(services, goods, imports, hours, Output());
    }

    /// <summary>What perishes when it is not used is a service; hours of humans are none of the loop's.</summary>
    private bool IsService(string good) => RecordOf(good).Kind == GoodKind.Flow && !IsLabour(good);

    private GoodRecord RecordOf(string good) => _world.Goods.Records[_world.Goods[good]];

    private double Amount(TradeRecord trade, Int128 quanta) => _world.Goods.Amount(_world.Goods[trade.Good], quanta);

    private double Output()
    {
        if (_world.Growth.Stepped is not { } path) return 0;
        var made = _observatory.Made();
        double value = 0;
        foreach (var loop in path.Loop) value += path.Prices[loop] * made[_world.Goods[path.Technology.Goods[loop]]];
        return value;
    }

    /// <summary>The market numbers its trades in ordinal order of their goods.</summary>
    private static IEnumerable<(int Line, TradeRecord Trade)> Numbered(IReadOnlyList<TradeRecord> trades) =>
        trades.OrderBy(trade => trade.Good, StringComparer.Ordinal).Select((trade, line) => (line, trade));
}
