using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>How much of an import the outside supplies at the start, and how that grows.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="PerYear">Unit: the good's own per yr; +∞ without limit.</param>
/// <param name="GrowthPerYear">A log rate. Unit: 1/yr.</param>
internal readonly record struct ImportSupplyTerms(string Good, double PerYear, double GrowthPerYear)
{
    /// <summary>The terms of a trade: its own limit, else what the human economy diverts.</summary>
    /// <param name="world">The world.</param>
    /// <param name="trade">The trade.</param>
    public static ImportSupplyTerms Of(WorldRecord world, TradeRecord trade)
    {
        var human = world.Human?.Goods.FirstOrDefault(good => good.Good == trade.Good);
        if (double.IsFinite(trade.LimitPerYear) || human is null)
        {
            return new(trade.Good, trade.LimitPerYear, trade.LimitGrowthPerYear);
        }

        var diversion = human.Diversion ?? world.Human!.Diversion;
        return new(trade.Good, human.OutputPerYear * diversion, human.GrowthPerYear ?? world.Human!.GrowthPerYear);
    }
}
