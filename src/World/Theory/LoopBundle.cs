using Twin.Macro.Closure;
using Twin.Macro.Growth;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>What a loop takes in on a path: gross investment, inputs of each layer, energy.</summary>
/// <param name="contents">Contents and prices of its goods.</param>
/// <param name="dating">The world's own convention of time.</param>
/// <param name="growth">Growth per step.</param>
/// <param name="outputs">Outputs of the goods made. Unit: each good's own per yr, up to a common factor.</param>
internal sealed class LoopBundle(LoopContents contents, Dating dating, double growth, double[] outputs)
{
    private const double SecondsPerYear = 31_557_600;

    private readonly LoopNeeds _needs = contents.Needs;
    private readonly LoopMatrices _matrices = new(contents.Needs, dating);

    /// <summary>Sums of gross investment, and of what each layer takes in.</summary>
    public ClosureSums Sums()
    {
        var investment = _matrices.Times(_matrices.At(growth, need => need.Wear is not null), outputs);
        var sums = new ClosureSums
        {
            Layers = [.. _needs.Layers.Select(layer => OfLayer(layer))],
            Value = ValueOf(investment),
            Parts = Parts(),
        };
        for (var good = 0; good < investment.Length; good++)
        {
            sums.Mass += investment[good] * _needs.RecordOf(good).MassKg;
            for (var row = 0; row < ContentRow.Count; row++)
            {
                sums.Content[row] += investment[good] * contents[row][good];
            }
        }

        return sums;
    }

    /// <summary>Imports by gross output, both at replacement prices, paid for when they are ordered.</summary>
    /// <param name="world">The world, whose market has the leads.</param>
    /// <returns>
    /// Null where prices do not bear the interest at which the loop grows, or are 0. Above 1 where prices that the file
    /// states do not cover what is bought.
    /// </returns>
    public double? OutsideShare(WorldRecord world)
    {
        if (!contents.IsOpen) return 0;
        if (contents.Prices is not { } prices || !contents.BearInterest) return null;
        double bought = 0, made = 0;
        var taken = _matrices.Times(_matrices.Paid(world, growth), outputs);
        for (var good = _needs.Made; good < taken.Length; good++) bought += taken[good] * prices[good];
        for (var good = 0; good < outputs.Length; good++) made += outputs[good] * prices[good];
        return made > 0 ? bought / made : null;
    }

    /// <summary>Energy delivered by the energy that its own equipment and upkeep hold.</summary>
    /// <remarks>
    /// Energy goods are left out of the matrix, so that energy spent on making energy counts once; other equipment is
    /// replaced, not grown. With growth in it the quotient would be 1 on every closed path, since all energy that is
    /// left over goes into growth there.
    /// </remarks>
    public double? EnergyReturn()
    {
        var isEnergy = new bool[_needs.Made];
        for (var good = 0; good < isEnergy.Length; good++) isEnergy[good] = IsEnergy(good);
        var still = _matrices.At(0, _ => true);
        var direct = new double[_needs.Made];
        var others = _matrices.Own(still);
        for (var made = 0; made < direct.Length; made++)
        {
            for (var good = 0; good < direct.Length; good++)
            {
                var at = (good * direct.Length) + made;
                if (!isEnergy[good] && !isEnergy[made]) continue;
                if (isEnergy[good] && !isEnergy[made]) direct[made] += others[at] * Joules(good);
                others[at] = 0;
            }
        }

        if (Embodied.PerUnit(direct, others) is not { } embodied) return null;
        var own = new double[_needs.Made];
        double delivered = 0, spent = 0;
        for (var made = 0; made < own.Length; made++)
        {
            if (!isEnergy[made]) continue;
            own[made] = outputs[made];
            delivered += outputs[made] * Joules(made);
        }

        var taken = _matrices.Times(_matrices.At(growth, _ => true), own);
        for (var good = 0; good < own.Length; good++)
        {
            spent += taken[good] * (isEnergy[good] ? Joules(good) : embodied[good]);
        }

        return spent > 0 && delivered > 0 ? delivered / spent : null;
    }

    /// <summary>Energy embodied in what is made and invested, by its value.</summary>
    /// <param name="goods">Contents of the goods made.</param>
    /// <returns>Unit: kWh per money; null where some good invested has no price in money or no energy.</returns>
    public double? KwhPerMoney(IReadOnlyList<GoodContent> goods)
    {
        var investment = _matrices.Times(_matrices.At(growth, need => need.Wear is not null), outputs);
        double energy = 0, value = 0;
        for (var good = 0; good < goods.Count; good++)
        {
            if (investment[good] == 0) continue;
            if (goods[good] is not { EmbodiedKwh: { } kwh, Price: { } price }) return null;
            energy += investment[good] * kwh;
            value += investment[good] * price;
        }

        return energy > 0 && value > 0 ? energy / value : null;
    }

    /// <summary>Power that outputs deliver, with what they take of bought energy. Unit: W.</summary>
    /// <param name="perYear">Outputs of the goods made. Unit: each good's own per yr.</param>
    public double Power(double[] perYear)
    {
        double joules = 0;
        for (var good = 0; good < _needs.Made; good++)
        {
            if (IsEnergy(good)) joules += perYear[good] * Joules(good);
        }

        var taken = _matrices.Times(_matrices.Current(), perYear);
        for (var good = _needs.Made; good < taken.Length; good++)
        {
            if (IsEnergy(good)) joules += taken[good] * Joules(good);
        }

        return joules / SecondsPerYear;
    }

    private bool IsEnergy(int good) => EnergyGoods.Is(_needs.RecordOf(good));

    private double Joules(int good) => _needs.RecordOf(good).EnergyJ;

    private double ValueOf(double[] amounts)
    {
        if (contents.Prices is not { } prices) return double.NaN;
        double value = 0;
        for (var good = 0; good < amounts.Length; good++) value += amounts[good] * prices[good];
        return value;
    }

    private (string Layer, double Outside, double Total) OfLayer(string layer)
    {
        var taken = _matrices.Times(_matrices.At(growth, need => need.Layer == layer), outputs);
        double outside = 0;
        for (var good = 0; good < taken.Length; good++) outside += taken[good] * contents[ContentRow.Value][good];
        return (layer, outside, ValueOf(taken));
    }

    private (int Made, int Used) Parts()
    {
        var used = _needs.Needs.Where(need => need.Amount > 0).Select(need => need.Good).Distinct()
            .Where(good => PartGoods.Is(_needs.RecordOf(good))).ToList();
        return (used.Count(good => good < _needs.Made), used.Count);
    }
}
