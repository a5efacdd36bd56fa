using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>Which goods are energy in delivery.</summary>
internal static class EnergyGoods
{
    /// <summary>Whether a good is: it is said to count as energy, or flows and holds energy.</summary>
    public static bool Is(GoodRecord good) =>
        good.EnergyJ > 0 && (good.Counts == GoodCounts.Energy || good.Kind == GoodKind.Flow);
}
