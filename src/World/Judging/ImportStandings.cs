using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.World.Judging;

/// <summary>The critical imports of a run: what is at hand of them against what is used.</summary>
/// <param name="world">The world.</param>
public sealed class ImportStandings(WorldRecord world)
{
    private readonly LoopNeeds _needs = new(world);

    /// <summary>Everything that the loop takes and has no way to make, in ordinal order.</summary>
    /// <param name="table">The quarters of the run.</param>
    /// <param name="index">Place of the quarter in the table, from 0.</param>
    public IReadOnlyList<ImportStanding> At(QuarterTable table, int index)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (_needs.Goods.Count == _needs.Made) return [];
        var matrices = new LoopMatrices(
            _needs, Dating.Steps(StepClock.StepYears(world), WorldGrowth.BufferSteps));
        var outputs = new double[_needs.Made];
        for (var good = 0; good < outputs.Length; good++)
            outputs[good] = table.Value($"{_needs.Goods[good]}.output", index) ?? 0;
        var use = matrices.Times(matrices.At(0, _ => true), outputs);
        var standings = new List<ImportStanding>();
        for (var good = _needs.Made; good < use.Length; good++)
        {
            var id = _needs.Goods[good];
            var stock = table.Value($"{id}.stock", index) ?? 0;
            var trade = world.Market?.Imports.FirstOrDefault(trade => trade.Good == id);
            standings.Add(new ImportStanding(
                id, _needs.RecordOf(good).Unit, use[good],
                use[good] > 0 ? stock / use[good] * StepClock.MonthsPerYear : null,
                trade?.LeadYears * StepClock.MonthsPerYear));
        }

        return standings;
    }
}
