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
        var store = _depots.Account(market.Depot, good);
        _book.AddBacker(market.Depot, good, new DepotBacker(Market.Kind, Market.Name, line));
        var lead = StepClock.Steps(_world, trade.LeadYears);
        var transit = lead > 0 ? _ledger.Open("market/transit", good, AccountKind.Holding) : -1;
        return new ImportPlan(
            store, OutsideAccount(good), transit, PriceOf(market, trade, good), lead, LimitPerStep(trade, good),
            LimitGrowth(trade));
    }

    private (Ask Ask, ExportPlan Plan) ExportOf(MarketRecord market, TradeRecord trade, int line)
    {
        var good = _goods[trade.Good];
        _depots.Account(market.Depot, good);
        var ask = _book.Add(new Ask(
            market.Depot, good, RequestClass.Export, Market.Kind, Market.Name, line, OutsideAccount(good),
            Tells: true));
        return (ask, new ExportPlan(-1, PriceOf(market, trade, good), LimitPerStep(trade, good), LimitGrowth(trade)));
    }

    private Ratio PriceOf(MarketRecord market, TradeRecord trade, int good) => Ratio.From(
        trade.Price * _goods.Records[good].Quantum / _goods.Records[_goods[market.Money]].Quantum);

    private double LimitPerStep(TradeRecord trade, int good) =>
        trade.LimitPerYear * StepClock.StepYears(_world) / _goods.Records[good].Quantum;

    private double LimitGrowth(TradeRecord trade) =>
        ExactMath.Expm1(trade.LimitGrowthPerYear * StepClock.StepYears(_world));
}
