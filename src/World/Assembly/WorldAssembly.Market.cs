using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Accounts;
using Twin.Domain.Messages;
using Twin.Factory.Depots;
using Twin.Factory.Markets;
using Twin.World.Records;

namespace Twin.World.Assembly;

public sealed partial class WorldAssembly
{
    private int AddMarket()
    {
        if (_world.Market is not { } market) return -1;
        var money = _goods[market.Money];
        var cash = _ledger.Open("loop", money, AccountKind.Holding, _goods.Quanta(money, market.Cash));
        var outsideMoney = OutsideAccount(money);
        var imports = market.Imports.OrderBy(trade => trade.Good, StringComparer.Ordinal)
            .Select((trade, line) => ImportOf(market, trade, line)).ToList();
        var exports = market.Exports.OrderBy(trade => trade.Good, StringComparer.Ordinal)
            .Select((trade, line) => ExportOf(market, trade, line)).ToList();
        var kind = _shard.AddKind<MarketState, MarketEvent, Market>(Market.Kind);
        kind.AddRow(Market.Name, (ref MarketState state, in RowAssembly row, ref Draws _) => MarketAssembly.Fill(
            new MarketPlan
            {
                CashAccount = cash,
                OutsideMoneyAccount = outsideMoney,
                StepMicros = _world.StepMicros,
                Depot = market.Depot,
                Imports = imports,
                Exports = [.. exports.Select(export => export.Plan with { Slot = export.Ask.Slot })],
            },
            ref state, row));
        return cash;
    }

    private ImportPlan ImportOf(MarketRecord market, TradeRecord trade, int line)
    {
        var good = _goods[trade.Good];
        var place = PlaceOf(market, good);
        var store = _depots.Account(place, good);
        _book.AddBacker(place, good, new DepotBacker(Market.Kind, Market.Name, line));
        var lead = StepClock.Steps(_world, trade.LeadYears);
        var transit = lead > 0 ? _ledger.Open("market/transit", good, AccountKind.Holding) : -1;
        var price = PriceOf(market, trade, good);

        // The human economy tells each step what it sells at most, the trade's own limit allowed for.
        return _humans.TryGetValue(good, out var human)
            ? new ImportPlan(store, human.Accounts.Offer, transit, price, lead, 0, 0)
            : new ImportPlan(
                store, OutsideAccount(good), transit, price, lead, LimitPerStep(trade, good), LimitGrowth(trade));
    }

    private (Ask Ask, ExportPlan Plan) ExportOf(MarketRecord market, TradeRecord trade, int line)
    {
        var good = _goods[trade.Good];
        var place = PlaceOf(market, good);
        _depots.Account(place, good);
        var buyer = _humans.TryGetValue(good, out var human) ? human.Accounts.Held : OutsideAccount(good);
        var ask = _book.Add(new Ask(
            place, good, RequestClass.Export, Market.Kind, Market.Name, line, buyer, Tells: true));
        return (ask, new ExportPlan(
            -1, PriceOf(market, trade, good), LimitPerStep(trade, good), LimitGrowth(trade), place));
    }

    /// <summary>Where the market delivers a good: flow goods reach a grid.</summary>
    private string PlaceOf(MarketRecord market, int good) => _depots.Of(good, market.Depot, market.Grid);

    private Ratio PriceOf(MarketRecord market, TradeRecord trade, int good) =>
        PriceOf(market, _goods, _goods.Records[good].Id, trade.Price);

    /// <summary>A price as the ledger counts it: quanta of money per quantum of the good.</summary>
    internal static Ratio PriceOf(MarketRecord market, GoodTable goods, string good, double price) => Ratio.From(
        price * goods.Records[goods[good]].Quantum / goods.Records[goods[market.Money]].Quantum);

    private double LimitPerStep(TradeRecord trade, int good) =>
        trade.LimitPerYear * StepClock.StepYears(_world) / _goods.Records[good].Quantum;

    private double LimitGrowth(TradeRecord trade) =>
        ExactMath.Expm1(trade.LimitGrowthPerYear * StepClock.StepYears(_world));
}
