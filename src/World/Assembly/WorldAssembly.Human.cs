using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Accounts;
using Twin.Domain.Equipment;
using Twin.Domain.Messages;
using Twin.Factory.Humans;
using Twin.World.Records;

namespace Twin.World.Assembly;

public sealed partial class WorldAssembly
{
    private readonly Dictionary<int, HumanRow> _humans = [];

    /// <summary>Opens the accounts of the human economy, which the market trades with.</summary>
    private void OpenHuman()
    {
        foreach (var record in _world.Human?.Goods ?? [])
        {
            var good = _goods[record.Good];
            var lifeSteps = record.LifeYears > 0 ? StepClock.LifeSteps(_world, record.LifeYears) : 0;
            var ring = OpeningService(record, good, lifeSteps);
            var accounts = new HumanAccounts(
                _ledger.Open("human/resources", good, AccountKind.Open),
                _ledger.Open("human/offer", good, AccountKind.Holding),
                _ledger.Open("human/held", good, AccountKind.Holding),
                lifeSteps > 0 ? _ledger.Open("human/in-service", good, AccountKind.Holding, ring.Sum()) : -1,
                _ledger.Open("human/use", good, AccountKind.Open));
            _humans.Add(good, new HumanRow(accounts, lifeSteps, ring));
        }
    }

    /// <summary>Adds the human economy, once the market and the loop's money are known.</summary>
    private void AddHuman(int cash)
    {
        if (_world.Human is not { } human) return;
        var kind = _shard.AddKind<HumanGoodState, HumanGoodEvent, HumanGood>(HumanGood.Kind);
        foreach (var record in human.Goods) AddHumanGood(human, record, cash, kind);
    }

    private void AddHumanGood(HumanRecord human, HumanGoodRecord record, int cash, KindPlan<HumanGoodState> kind)
    {
        var good = _goods[record.Good];
        var (accounts, lifeSteps, ring) = _humans[good];
        var imports = _world.Market?.Imports.OrderBy(trade => trade.Good, StringComparer.Ordinal).ToList() ?? [];
        var importLine = imports.FindIndex(trade => trade.Good == record.Good);
        var import = importLine < 0 ? null : imports[importLine];
        var claim = ClaimOf(record, good, accounts);
        var outsideMoney = claim is null ? -1 : OutsideAccount(_goods[_world.Market!.Money]);
        kind.AddRow(record.Good, (ref HumanGoodState state, in RowAssembly row, ref Draws _) => HumanGoodAssembly.Fill(
            new HumanGoodPlan
            {
                Accounts = accounts,
                StepMicros = _world.StepMicros,
                Output = FlowOf(good, record.OutputPerYear, record.GrowthPerYear ?? human.GrowthPerYear),
                Diversion = record.Diversion ?? human.Diversion,
                ImportLine = importLine,
                Limit = FlowOf(good, import?.LimitPerYear ?? 0, import?.LimitGrowthPerYear ?? 0),
                KeepQuanta = _goods.Records[good].Kind == GoodKind.Flow ? 0 : 1,
                Claim = FlowOf(good, record.ClaimPerYear, record.ClaimGrowthPerYear ?? human.GrowthPerYear),
                Depot = claim?.Ask.Depot ?? string.Empty,
                ClaimSlot = claim?.Ask.Slot ?? -1,
                ClaimPrice = claim?.Price ?? Ratio.One,
                CashAccount = claim is null ? -1 : cash,
                OutsideMoneyAccount = outsideMoney,
                LifeSteps = lifeSteps,
                Ring = ring,
            },
            ref state, row));
    }

    /// <summary>What entered the service of humans in each step of a life before the run.</summary>
    private long[] OpeningService(HumanGoodRecord record, int good, int lifeSteps)
    {
        if (lifeSteps == 0) return [];
        var perYear = record.PastGrowthPerYear ?? record.GrowthPerYear ?? _world.Human!.GrowthPerYear;
        var growth = ExactMath.Expm1(perYear * StepClock.StepYears(_world));
        var stock = record.InService ?? LeftOf(record.OutputPerYear * StepClock.StepYears(_world), growth, lifeSteps);
        var ring = new long[CohortRing.Length(0, lifeSteps)];
        CohortRing.Fill(ring, 0, lifeSteps, _goods.Quanta(good, stock), growth, 0);
        return ring;
    }

    /// <summary>What a life of output leaves in service when the first step begins.</summary>
    private static double LeftOf(double perStep, double growth, int lifeSteps)
    {
        double left = 0;
        for (var age = 0; age < lifeSteps; age++) left += perStep /= 1 + growth;
        return left;
    }

    private (Ask Ask, Ratio Price)? ClaimOf(HumanGoodRecord record, int good, HumanAccounts accounts)
    {
        if (record.ClaimPerYear == 0) return null;
        var market = _world.Market;
        var export = market?.Exports.FirstOrDefault(trade => trade.Good == record.Good);
        Invariant.That(export is not null, $"the claim to {record.Good} has a price");
        var depot = PlaceOf(market!, good);
        _depots.Account(depot, good);
        var ask = _book.Add(new Ask(
            depot, good, RequestClass.Claim, HumanGood.Kind, record.Good, 0, accounts.Held, Tells: true));
        return (ask, PriceOf(market!, export!, good));
    }

    private SteadyFlow FlowOf(int good, double perYear, double growthPerYear)
    {
        var stepYears = StepClock.StepYears(_world);
        return SteadyFlow.From(
            perYear * stepYears / _goods.Records[good].Quantum, ExactMath.Expm1(growthPerYear * stepYears));
    }

    private sealed record HumanRow(HumanAccounts Accounts, int LifeSteps, long[] Ring);
}
