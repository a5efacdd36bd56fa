using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>Which goods are energy in delivery.</summary>
internal static class EnergyGoods
{
    /// <summary>Whether a good is: it is said to count as energy, or flows and holds energy.</summary>
    public static bool Is(GoodRecord good) =>
        good.EnergyJ > 0 && (good.Counts == GoodCounts.Energy || good.Kind == GoodKind.Flow);

    /// <summary>Primary energy of what nature gives to make an energy good, no more than what is made.</summary>
    /// <remarks>Sunlight that falls on a panel is no energy anybody could have used: electricity from it counts as
    /// made (physical energy content method of the IEA).</remarks>
    /// <param name="fromNature">Energy taken from nature. Unit: J.</param>
    /// <param name="made">Energy of what is made of it. Unit: J.</param>
    public static double Primary(double fromNature, double made) => Math.Min(fromNature, made);
}
