using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>Which goods are parts, to be counted by number.</summary>
internal static class PartGoods
{
    /// <summary>Whether a good is: matter that keeps.</summary>
    public static bool Is(GoodRecord good) =>
        good.Kind == GoodKind.Stock && good.Counts == GoodCounts.Material;
}
