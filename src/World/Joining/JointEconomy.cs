using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Messages;
using Twin.Factory.Humans;
using Twin.Factory.Markets;
using Twin.Factory.Shocks;
using Twin.Macro.Money;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Joining;

/// <summary>The economy beside a run: each quarter it is told what the ledger holds, moves on, and hands its terms
/// back.</summary>
/// <remarks>
/// One quarter of lag, no iteration: what the loop did in quarter t moves the economy, whose prices, wages and money
/// hold in t + 1. Pure in what the run's own ledger says, so that a run made again from its inputs makes the same
/// terms; model: docs/model.md, "Loop and economy".
/// </remarks>
public sealed class JointEconomy
{
    /// <summary>Name of the row that draws the news of private spending.</summary>
    public const string DemandShock = "economy.demand";

    private const int MonthsPerQuarter = 3;
    private const double PerNano = 1e-9;

    // Beyond a factor of a million either way prices mean nothing, and their ratios would leave the range of integers.
    private const double LeastPrice = 1e-6, LargestPrice = 1e6;

    private readonly AssembledWorld _world;
    private readonly EconomyRecord _record;
    private readonly ExchangeBook _book;
    private readonly ReplacementCosts _costs;
    private readonly LoopMeter _meter = new();
    private readonly Economy _economy;
    private readonly double _openingRents, _openingImports;
    private readonly double[] _own = [0, 0, 0, 1];
    private readonly double[] _counted = new double[5];
    private readonly double[] _published = new double[EconomySeries.All.Count];

    private const int QuartersAt = 0, BrokenAt = 1, LastAt = 2, OutputScaleAt = 3;

    /// <summary>Opens the economy of a world at time zero.</summary>
    /// <param name="world">A world that has one.</param>
    public JointEconomy(AssembledWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        _record = world.Record.Economy!;
        _book = new ExchangeBook(world);
        _costs = new ReplacementCosts(world, _book.Observatory, _book.Sold);
        var setting = EconomyNumbers.SettingOf(_record);
        _economy = new Economy(setting.Parameters, setting.Opening);
        (_openingRents, _openingImports) = (_economy.Loop.Rents, _economy.LoopImports);
        Array.Fill(_published, double.NaN);
        Count(Read());
    }

    /// <summary>Quarters done.</summary>
    public int Quarters => (int)_own[QuartersAt];

    /// <summary>The quarter that ended last in this process; null before one did.</summary>
    public JointQuarter? Latest { get; private set; }

    /// <summary>How many loops like that of the run make up the machine sector; 0 before the loop trades.</summary>
    public double Scale => _meter.Scale;

    /// <summary>The latest quarter's flows by sector; empty in a run that was taken up after it.</summary>
    public FlowMatrix Flows => _economy.Flows;

    /// <summary>The state of the economy alone: an economy of the same opening goes on from it, whatever its
    /// behaviour.</summary>
    public double[] MoneyState() => _economy.State();

    /// <summary>Whether a quarter has ended.</summary>
    /// <param name="nowMicros">Unit: µs of simulated time.</param>
    public bool IsDue(long nowMicros) =>
        StepClock.MonthBegins(_world.Record, (long)MonthsPerQuarter * (Quarters + 1)) <= nowMicros;

    /// <summary>Ends a quarter: counts, moves the economy on, hands its terms to the market.</summary>
    /// <param name="nowMicros">Unit: µs of simulated time.</param>
    /// <param name="ownInvestment">What the loop made for itself, at the prices of the opening; null where nobody
    /// counts. Unit: money/yr.</param>
    public JointQuarter EndQuarter(long nowMicros, double? ownInvestment)
    {
        _own[QuartersAt]++;
        var total = Read();
        var exchange = total - Counted;
        Count(total);
        LoopQuarter? loop = _record.Coupling == EconomyCoupling.Off
            ? null
            : _meter.Told(exchange, _openingRents, _openingImports);
        var shock = Shock();
        var published = Step(shock, loop);
        var terms = published is null ? EconomyTerms.Opening : Terms();
        Latest = new JointQuarter(
            Quarters, nowMicros, exchange, loop, shock, published, terms, _costs.Relative(),
            published is null ? 0 : Owed());
        if (published is not null && _record.Coupling == EconomyCoupling.Full) HandBack(Latest);
        EconomySeries.Write(
            Latest, _economy, _record, Sum(exchange, ownInvestment), _published);
        _own[LastAt] = nowMicros;
        return Latest;
    }

    /// <summary>The figures of the quarter that ends at an instant; NaN at every other.</summary>
    /// <param name="nowMicros">Unit: µs of simulated time.</param>
    /// <param name="values">Filled in the order of <see cref="EconomySeries.All"/>.</param>
    public void Write(long nowMicros, Span<double> values)
    {
        if (Quarters > 0 && (long)_own[LastAt] == nowMicros) _published.CopyTo(values);
        else values.Fill(double.NaN);
    }

    /// <summary>Everything that the next quarter depends on, in a fixed order.</summary>
    public double[] State() =>
        [.. _own, .. _counted, .. _published, .. _meter.State.SelectMany(part => part), .. _economy.State()];

    /// <summary>Goes on from a kept state, with the behaviour of this world's economy.</summary>
    /// <param name="words">What <see cref="State"/> gave.</param>
    public void Restore(ReadOnlySpan<double> words)
    {
        Invariant.That(words.Length == State().Length, "the state is that of another economy");
        foreach (var part in (double[][])[_own, _counted, _published, .. _meter.State])
        {
            words[..part.Length].CopyTo(part);
            words = words[part.Length..];
        }

        _economy.Restore(words);
    }

    /// <summary>Goes on from the economy of the same run under other numbers.</summary>
    /// <param name="other">That economy, at this instant.</param>
    /// <remarks>
    /// What was exchanged since the quarter began keeps the prices at which it was. A trade whose own price is another
    /// one is told it at once, moved by what the economy has done to it so far.
    /// </remarks>
    internal void TakeOver(JointEconomy other)
    {
        Restore(other.State());
        Latest = other.Latest;
        var (total, before) = (Read(), other.Read());
        if (total.Output > 0 && before.Output > 0)
        {
            // The dual prices of another path are another measure; what was made until now is worth what it was.
            _own[OutputScaleAt] *= before.Output / total.Output;
            total = Read();
        }

        Count(total - (before - other.Counted));
        if (_book.MarketAddress is not { } market) return;
        foreach (var ((line, trade), (_, was)) in _book.Imports.Zip(other._book.Imports))
        {
            var now = MarketReport.ImportPrice(_world.Shard, market, line);
            Retell(market, Market.ImportShock(line), trade, was, now);
        }

        foreach (var ((line, trade), (_, was)) in _book.Exports.Zip(other._book.Exports))
        {
            var now = MarketReport.ExportPrice(_world.Shard, market, line);
            Retell(market, Market.ExportShock(line), trade, was, now);
        }

        foreach (var ((row, trade), (_, was)) in _book.Claims.Zip(other._book.Claims))
        {
            Retell(row, 0, trade, was, _world.Shard.Row<HumanGoodState>(row).ClaimPrice);
        }

        void Retell(Address to, int line, TradeRecord trade, TradeRecord was, Ratio now)
        {
            if (trade.Price == was.Price) return;
            var opened = PriceOf(was, 1);
            var moved = ((double)now.Num / now.Den) / ((double)opened.Num / opened.Den);
            var told = new PriceTold(line, PriceOf(trade, moved));
            _world.Shard.Post(
                _world.Shard.Now, new Mail(to, Address.Nobody, PriceTold.Verb, told.A, told.B), StepPhase.Close);
        }
    }

    private Exchange Read()
    {
        var total = _book.Read();
        return total with { Output = total.Output * _own[OutputScaleAt] };
    }

    private Exchange Counted => new(_counted[0], _counted[1], _counted[2], _counted[3], _counted[4]);

    private void Count(in Exchange total) =>
        (_counted[0], _counted[1], _counted[2], _counted[3], _counted[4]) =
        (total.Services, total.Goods, total.Imports, total.Hours, total.Output);

    private (double Sales, double? OwnInvestment) Sum(in Exchange exchange, double? ownInvestment) => (
        exchange.Goods * LoopMeter.Trillion * Scale,
        Scale == 0 ? null : ownInvestment * LoopMeter.Trillion * Scale);

    private double Shock()
    {
        if (_record.NewsSigma() == 0) return 0;
        var row = _world.Shard.AddressOf(Factory.Shocks.Shock.Kind, DemandShock);
        return (_world.Shard.Row<ShockState>(row).MultiplierNano * PerNano) - 1;
    }

    private EconomyQuarter? Step(double shock, LoopQuarter? loop)
    {
        if (_own[BrokenAt] != 0) return null;
        try
        {
            return _economy.Step(shock, loop);
        }
        catch (EconomyStoppedException)
        {
            // Its equations have left the range of numbers: the economy ends here, the loop goes on at the last terms.
            _own[BrokenAt] = 1;
            return null;
        }
    }

    private EconomyTerms Terms()
    {
        var money = _economy.Loop;
        var net = money.NewLoans - money.Interest - money.MachineTax;
        var quantum = _world.CashAccount < 0
            ? 1
            : _world.Goods.Records[_world.Ledger.GoodOf(_world.CashAccount)].Quantum;
        var quanta = Scale == 0 ? 0 : net / LoopMeter.Trillion / Scale / quantum;
        const double Most = long.MaxValue / 4;
        return new EconomyTerms(
            Math.Clamp(_economy.GoodsPrice, LeastPrice, LargestPrice),
            Math.Clamp(_economy.Wage, LeastPrice, LargestPrice), (long)Math.Round(Math.Clamp(quanta, -Most, Most)));
    }

    /// <summary>Interest and tax, new loans not set off against them; 0 where the market carries no money.</summary>
    private double Owed()
    {
        if (_record.Coupling != EconomyCoupling.Full || Scale == 0 || _book.MarketAddress is not { } market) return 0;
        if (_world.Shard.Row<MarketState>(market).OutsideMoneyAccount < 0) return 0;
        var money = _economy.Loop;
        var price = Math.Clamp(_economy.GoodsPrice, LeastPrice, LargestPrice);
        return (money.Interest + money.MachineTax) / LoopMeter.Trillion / Scale / price;
    }

    private void HandBack(JointQuarter quarter)
    {
        if (_book.MarketAddress is not { } market) return;
        var (terms, at) = (quarter.Terms, quarter.AtMicros);
        foreach (var (line, trade) in _book.Imports)
        {
            Tell(market, new PriceTold(Market.ImportShock(line), PriceOf(trade, terms, 1)));
        }

        foreach (var (line, trade) in _book.Exports)
        {
            Tell(market, new PriceTold(Market.ExportShock(line), PriceOf(trade, terms, CostOf(trade))));
        }

        foreach (var (row, trade) in _book.Claims) Tell(row, new PriceTold(0, PriceOf(trade, terms, CostOf(trade))));

        // Money after a cut at this instant, which is mail of the first priority: then it moves nothing.
        if (terms.Money != 0) Post(market, MoneyTold.Verb, 0, terms.Money, StepPhase.Supply);

        double CostOf(TradeRecord trade) => quarter.Costs.TryGetValue(trade.Good, out var cost) ? cost : 1;
        void Tell(Address to, PriceTold told) => Post(to, PriceTold.Verb, told.A, told.B, StepPhase.Close);
        void Post(Address to, ushort verb, long a, long b, byte phase) =>
            _world.Shard.Post(at, new Mail(to, Address.Nobody, verb, a, b), phase);
    }

    private Ratio PriceOf(TradeRecord trade, EconomyTerms terms, double cost)
    {
        var factor = _book.IsLabour(trade.Good) ? terms.Wages : terms.Prices * cost;
        return PriceOf(trade, factor);
    }

    private Ratio PriceOf(TradeRecord trade, double factor) =>
        WorldAssembly.PriceOf(_world.Record.Market!, _world.Goods, trade.Good, trade.Price * factor);
}
