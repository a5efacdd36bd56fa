using Twin.Actors;
using Twin.Factory.Humans;
using Twin.World.Assembly;

namespace Twin.World.Running;

/// <summary>Reads the rows of the human economy; changes nothing.</summary>
internal sealed class HumanObservatory
{
    /// <summary>Series of each good.</summary>
    public const int Kinds = (int)HumanSeriesKind.InService + 1;

    private readonly AssembledWorld _world;
    private readonly List<(Address Row, int Good)> _rows = [];
    private double[] _before;

    /// <summary>Finds the rows and notes where they begin.</summary>
    public HumanObservatory(AssembledWorld world)
    {
        _world = world;
        foreach (var good in world.Record.Human?.Goods ?? [])
        {
            _rows.Add((world.Shard.AddressOf(HumanGood.Kind, good.Good), world.Goods[good.Good]));
        }

        _before = Totals();
    }

    /// <summary>What had been counted when last observed; part of a run's snapshot.</summary>
    public double[] Before => _before;

    /// <summary>Writes the series of every good since the last observation.</summary>
    /// <param name="values">Where they go, by <see cref="Kinds"/> for each good in ordinal order.</param>
    /// <param name="years">Time since then. Unit: yr.</param>
    public void Observe(Span<double> values, double years)
    {
        var totals = Totals();
        for (var i = 0; i < totals.Length; i++)
        {
            var isRate = i % Kinds != (int)HumanSeriesKind.InService;
            values[i] = isRate ? (totals[i] - _before[i]) / years : totals[i];
        }

        _before = totals;
    }

    private double[] Totals()
    {
        var totals = new double[_rows.Count * Kinds];
        for (var i = 0; i < _rows.Count; i++)
        {
            var (row, good) = _rows[i];
            ref readonly var state = ref _world.Shard.Row<HumanGoodState>(row);
            Int128[] quanta =
            [
                state.Made, state.Sold, state.Bought, state.ClaimsServed, state.Claimed - state.ClaimsServed,
                state.Stock, state.Used, state.InService,
            ];
            for (var kind = 0; kind < Kinds; kind++)
            {
                totals[(i * Kinds) + kind] = _world.Goods.Amount(good, quanta[kind]);
            }
        }

        return totals;
    }
}
