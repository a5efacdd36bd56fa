using Twin.Domain;
using Twin.Macro.Closure;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>The best plan of one quarter, and what each scarce factor earns in it.</summary>
/// <remarks>
/// Model: max Σ p·(net output of goods that keep) + sales − purchases, where no good is used up beyond what is made and
/// lies in stock, no plant works beyond its capacity, no import exceeds its limit, and purchases are paid from cash and
/// sales. What perishes (electricity, compute, hours) has no worth of its own: it earns what it lets others make. The
/// dual of each limit times the limit is the rent of its factor. Every activity is counted by the capacity for it,
/// and values by their sum, so that units decide nothing. Source: docs/model.md, "Which is the currency".
/// </remarks>
internal sealed class QuarterPlan
{
    private const double QuartersPerYear = 4;

    private readonly WorldRecord _world;
    private readonly LoopNeeds _needs;
    private readonly double[] _current;
    private readonly double[] _prices;
    private readonly LoopMeans _means;
    private readonly int[] _made;
    private readonly IReadOnlyList<TradeRecord> _exports;
    private readonly List<double[]> _uses = [];
    private readonly List<double> _limits = [];
    private readonly List<string> _factors = [];

    private QuarterPlan(WorldRecord world, LoopNeeds needs, LoopMatrices matrices, double[] prices, LoopMeans means)
    {
        (_world, _needs, _prices, _means) = (world, needs, prices, means);
        _current = matrices.Current();
        _made = [.. Enumerable.Range(0, needs.Made).Where(good => means.Capacity[good] > 0)];
        _exports =
        [
            .. (world.Market?.Exports ?? []).OrderBy(trade => trade.Good, StringComparer.Ordinal)
                .Where(trade => _made.Contains(needs.IndexOf(trade.Good))),
        ];
    }

    private int Width => _made.Length + _exports.Count;

    /// <summary>Rents of a quarter.</summary>
    /// <param name="world">The world.</param>
    /// <param name="needs">Its needs.</param>
    /// <param name="matrices">Their matrices.</param>
    /// <param name="prices">Price of every good, made and bought, up to a common factor.</param>
    /// <param name="means">What the loop can work with.</param>
    /// <returns>Every factor; empty where nothing that keeps can be made, or nothing is scarce.</returns>
    public static IReadOnlyList<FactorRent> Rents(
        WorldRecord world, LoopNeeds needs, LoopMatrices matrices, double[] prices, LoopMeans means)
    {
        var plan = new QuarterPlan(world, needs, matrices, prices, means);
        return plan.Solve();
    }

    private IReadOnlyList<FactorRent> Solve()
    {
        if (_made.Length == 0) return [];
        AddBalances();
        AddCapacities();
        AddTrade();
        var gains = Gains();
        var scale = gains.Sum(Math.Abs);
        if (!(scale > 0)) return [];
        for (var j = 0; j < gains.Length; j++) gains[j] /= scale;
        var uses = _uses.SelectMany(row => row).ToArray();
        if (LinearPlan.Solve(gains, uses, [.. _limits]) is not { } best) return [];
        var shares = best.RentShares([.. _limits]);
        if (!(shares.Sum() > 0)) return [];
        return
        [
            .. FactorNames.All.Select(factor => new FactorRent(
                factor, Enumerable.Range(0, shares.Length).Where(row => _factors[row] == factor)
                    .Sum(row => Math.Max(0, shares[row])),
                _factors.Contains(factor))),
        ];
    }

    /// <summary>No good is used up beyond what is made and lies in stock.</summary>
    private void AddBalances()
    {
        for (var good = 0; good < _needs.Made; good++)
        {
            var row = new double[Width];
            for (var j = 0; j < _made.Length; j++)
            {
                row[j] = Used(good, _made[j]);
                if (_made[j] == good) row[j] -= _means.Capacity[good];
            }

            for (var e = 0; e < _exports.Count; e++)
            {
                if (_needs.IndexOf(_exports[e].Good) == good) row[_made.Length + e] = _means.Capacity[good];
            }

            Add(row, Keeps(good) ? _means.Stock[good] * QuartersPerYear : 0, FactorNames.Stocks);
        }
    }

    private void AddCapacities()
    {
        for (var j = 0; j < _made.Length; j++)
        {
            var row = new double[Width];
            row[j] = 1;
            Add(row, 1, FactorNames.OfCapacity(_needs.RecordOf(_made[j]), _needs.Hours[_made[j]]));
        }
    }

    /// <summary>Imports within their limits and paid for, exports within theirs.</summary>
    private void AddTrade()
    {
        var money = new double[Width];
        for (var good = _needs.Made; good < _needs.Goods.Count; good++)
        {
            var row = new double[Width];
            for (var j = 0; j < _made.Length; j++)
            {
                row[j] = Used(good, _made[j]);
                money[j] += _prices[good] * row[j];
            }

            var trade = WorldTrades.ImportOf(_world, _needs.Goods[good]);
            if (trade is not null && double.IsFinite(trade.LimitPerYear))
                Add(row, LimitOf(trade), FactorNames.OfImport(_needs.RecordOf(good)));
        }

        for (var e = 0; e < _exports.Count; e++)
        {
            var at = _made.Length + e;
            var capacity = _means.Capacity[_needs.IndexOf(_exports[e].Good)];
            money[at] = -_exports[e].Price * capacity;
            if (!double.IsFinite(_exports[e].LimitPerYear)) continue;
            var row = new double[Width];
            row[at] = capacity;
            Add(row, LimitOf(_exports[e]), FactorNames.OtherCapacity);
        }

        if (_world.Market is not null)
            Add(money, Math.Max(0, _means.Cash) * QuartersPerYear, FactorNames.ImportMoney);
    }

    private double[] Gains()
    {
        var gains = new double[Width];
        for (var j = 0; j < _made.Length; j++)
        {
            var made = _made[j];
            gains[j] = Keeps(made) ? _prices[made] * _means.Capacity[made] : 0;
            for (var good = 0; good < _needs.Goods.Count; good++)
            {
                // What perishes costs nothing by itself: its makers are paid through the balance of it.
                if (good >= _needs.Made || Keeps(good)) gains[j] -= _prices[good] * Used(good, made);
            }
        }

        for (var e = 0; e < _exports.Count; e++)
        {
            var good = _needs.IndexOf(_exports[e].Good);
            var forgone = Keeps(good) ? _prices[good] : 0;
            gains[_made.Length + e] = (_exports[e].Price - forgone) * _means.Capacity[good];
        }

        return gains;
    }

    /// <summary>A row by its greatest entry; one of zeros limits nothing.</summary>
    private void Add(double[] row, double limit, string factor)
    {
        var most = row.Max(Math.Abs);
        if (most == 0) return;
        for (var j = 0; j < row.Length; j++) row[j] /= most;
        _uses.Add(row);
        _limits.Add(limit / most);
        _factors.Add(factor);
    }

    private double LimitOf(TradeRecord trade) =>
        trade.LimitPerYear * ExactMath.Exp(trade.LimitGrowthPerYear * _means.Years);

    /// <summary>Used of a good per year by a maker at full capacity.</summary>
    private double Used(int good, int made) => _current[(good * _needs.Made) + made] * _means.Capacity[made];

    private bool Keeps(int good) => _needs.RecordOf(good).Kind != GoodKind.Flow;
}
