using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>The needs of a loop as dense matrices: rows of all goods, columns of the goods made.</summary>
/// <param name="needs">The needs.</param>
/// <param name="dating">The convention of time of growth rates.</param>
internal sealed class LoopMatrices(LoopNeeds needs, Dating dating)
{
    /// <summary>A: current inputs as they stand, without lead.</summary>
    public double[] Current()
    {
        var matrix = new double[needs.Goods.Count * needs.Made];
        foreach (var need in needs.Needs)
        {
            if (need.Wear is null) matrix[(need.Good * needs.Made) + need.Made] += need.Amount;
        }

        return matrix;
    }

    /// <summary>What flows in per unit of output on a path that grows by a rate.</summary>
    /// <param name="growth">Growth per step, or per year in continuous time.</param>
    /// <param name="which">Which needs count.</param>
    public double[] At(double growth, Func<LoopNeed, bool> which) => Evaluate(growth, needs.Needs.Where(which));

    /// <summary>The same with what is bought paid for when it is ordered: its lead bears interest too.</summary>
    /// <param name="world">The world, whose market has the leads.</param>
    /// <param name="growth">Interest per step.</param>
    public double[] Paid(WorldRecord world, double growth)
    {
        var leads = new double[needs.Goods.Count];
        for (var good = needs.Made; good < leads.Length; good++)
        {
            var trade = world.Market?.Imports.FirstOrDefault(trade => trade.Good == needs.Goods[good]);
            leads[good] = trade is null
                ? 0
                : StepClock.Steps(world, trade.LeadYears) * StepClock.StepYears(world);
        }

        return Evaluate(
            growth, needs.Needs.Select(need => need with { LeadYears = need.LeadYears + leads[need.Good] }));
    }

    /// <summary>The rows of the goods made, n × n.</summary>
    /// <param name="matrix">A matrix of this class.</param>
    public double[] Own(double[] matrix) => matrix[..(needs.Made * needs.Made)];

    /// <summary>Σ over the goods bought of a weight times the need, by good made.</summary>
    /// <param name="matrix">A matrix of this class.</param>
    /// <param name="weights">Weight of each good.</param>
    public double[] Outside(double[] matrix, double[] weights)
    {
        var sums = new double[needs.Made];
        for (var good = needs.Made; good < needs.Goods.Count; good++)
        {
            var row = matrix.AsSpan(good * sums.Length, sums.Length);
            for (var made = 0; made < sums.Length; made++) sums[made] += weights[good] * row[made];
        }

        return sums;
    }

    /// <summary>What a mix of outputs takes of each good.</summary>
    /// <param name="matrix">A matrix of this class.</param>
    /// <param name="outputs">Outputs of the goods made.</param>
    public double[] Times(double[] matrix, double[] outputs)
    {
        var taken = new double[needs.Goods.Count];
        for (var good = 0; good < taken.Length; good++)
        {
            for (var made = 0; made < outputs.Length; made++)
            {
                taken[good] += matrix[(good * outputs.Length) + made] * outputs[made];
            }
        }

        return taken;
    }

    private double[] Evaluate(double growth, IEnumerable<LoopNeed> which)
    {
        var (inputs, equipment) = (new List<CurrentInput>(), new List<Macro.Growth.Equipment>());
        foreach (var need in which)
        {
            if (need.Wear is { } wear)
            {
                equipment.Add(new(need.Good, need.Made, need.Amount, need.LeadYears, wear));
            }
            else inputs.Add(new(need.Good, need.Made, need.Amount, need.LeadYears));
        }

        // Goods bought have no column of their own: a technology of all goods leaves theirs empty.
        var square = new Technology(needs.Goods, inputs, equipment).MatrixAt(growth, dating);
        var (all, made) = (needs.Goods.Count, needs.Made);
        var matrix = new double[all * made];
        for (var row = 0; row < all; row++) Array.Copy(square, row * all, matrix, row * made, made);
        return matrix;
    }
}
