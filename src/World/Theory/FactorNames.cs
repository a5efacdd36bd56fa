using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>Names of the factors that may be scarce.</summary>
internal static class FactorNames
{
    public const string Energy = "energy", Compute = "compute", RobotHours = "robot-hours", HumanHours = "human-hours";

    /// <summary>No world file limits land: no recipe takes an area.</summary>
    public const string Land = "land";

    /// <summary>Money to pay for imports.</summary>
    public const string ImportMoney = "import-money";

    /// <summary>Imports whose supply is limited, energy and work aside.</summary>
    public const string OtherImports = "other-imports";

    /// <summary>Goods that lie in depots.</summary>
    public const string Stocks = "stocks";

    /// <summary>Plants that make neither energy nor compute.</summary>
    public const string OtherCapacity = "other-capacity";

    /// <summary>All of them, those that could be a currency first.</summary>
    public static readonly IReadOnlyList<string> All =
        [Energy, Compute, RobotHours, HumanHours, Land, ImportMoney, OtherImports, Stocks, OtherCapacity];

    /// <summary>The factor that the capacity to make a good is.</summary>
    public static string OfCapacity(GoodRecord good, bool isHours)
    {
        if (isHours) return RobotHours;
        if (EnergyGoods.Is(good)) return Energy;
        return IsCompute(good) ? Compute : OtherCapacity;
    }

    /// <summary>The factor that a bought good is.</summary>
    public static string OfImport(GoodRecord good)
    {
        if (good.Counts == GoodCounts.Labour) return HumanHours;
        if (EnergyGoods.Is(good)) return Energy;
        return IsCompute(good) ? Compute : OtherImports;
    }

    /// <summary>Whether a good is compute.</summary>
    public static bool IsCompute(GoodRecord good) => good.Counts == GoodCounts.Compute || good.UsefulFlop > 0;
}
