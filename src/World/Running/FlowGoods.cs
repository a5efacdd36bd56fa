using Twin.World.Assembly;
using Twin.World.Theory;

namespace Twin.World.Running;

/// <summary>What a follower of flows knows of each good, per quantum of the ledger.</summary>
internal sealed class FlowGoods
{
    /// <summary>Looks the goods up.</summary>
    /// <param name="goods">The goods of the world.</param>
    /// <param name="contents">What is embodied in those of the loop; null where nothing comes from outside.</param>
    public FlowGoods(GoodTable goods, LoopContents? contents)
    {
        var count = goods.Ledger.Count;
        (Price, MassKg, Joules) = (new double[count], new double[count], new double[count]);
        (IsEnergy, IsPart) = (new bool[count], new bool[count]);
        (Made, Bought) = (new double[count * ContentRow.Count], new double[count * ContentRow.Count]);
        HoursPerQuantum = new double[count];
        for (var good = 0; good < goods.Records.Count; good++)
        {
            var record = goods.Records[good];
            IsEnergy[good] = EnergyGoods.Is(record);
            IsPart[good] = PartGoods.Is(record);
            MassKg[good] = record.MassKg * record.Quantum;
            Joules[good] = record.EnergyJ * record.Quantum;
            HoursPerQuantum[good] = record.Quantum;
            if (contents?.Needs.IndexOf(record.Id) is not { } inLoop || inLoop < 0) continue;
            Price[good] = (contents.Prices?[inLoop] ?? double.NaN) * record.Quantum;
            for (var row = 0; row < ContentRow.Count; row++)
            {
                var at = (good * ContentRow.Count) + row;
                Bought[at] = contents.WhereBought(inLoop, row) * record.Quantum;
                Made[at] = contents[row][inLoop] * record.Quantum;
            }
        }
    }

    /// <summary>Replacement price; NaN where there is none. Unit: money per quantum.</summary>
    public double[] Price { get; }

    /// <summary>Unit: kg per quantum.</summary>
    public double[] MassKg { get; }

    /// <summary>Physical energy. Unit: J per quantum.</summary>
    public double[] Joules { get; }

    /// <summary>Units of the good, for hours of work. Unit: h per quantum.</summary>
    public double[] HoursPerQuantum { get; }

    /// <summary>Whether it is energy in delivery.</summary>
    public bool[] IsEnergy { get; }

    /// <summary>Whether it is a part, to be counted by number.</summary>
    public bool[] IsPart { get; }

    /// <summary>Content of opening stocks, by good and <see cref="ContentRow"/>, per quantum.</summary>
    public double[] Made { get; }

    /// <summary>Content of what is bought, by good and <see cref="ContentRow"/>, per quantum.</summary>
    public double[] Bought { get; }
}
