using Twin.Macro.Money;
using Twin.World.Records;

namespace Twin.World.Joining;

/// <summary>The series of the economy beside a run: names, units, and what a quarter publishes.</summary>
public static class EconomySeries
{
    private const double Trillion = 1e12;

    /// <summary>Name and unit of each, in the order in which a run keeps them.</summary>
    public static IReadOnlyList<(string Name, string Unit)> All { get; } =
    [
        ("economy/gdp", "T$/yr"),
        ("economy/gdp-with-own-investment", "T$/yr"),
        ("economy/price-level", "1"),
        ("economy/m2", "T$"),
        ("economy/debt", "1"),
        ("economy/rate", "1/yr"),
        ("economy/unemployment", "1"),
        ("economy/labour-share", "1"),
        ("economy/velocity", "1/yr"),
        ("economy/output-growth", "1/yr"),
        ("economy/money-growth", "1/yr"),
        ("economy/inflation", "1/yr"),
        ("economy/velocity-growth", "1/yr"),
        ("economy/uhi-per-person", "USD2025/yr"),
        ("economy/work-optional", "1"),
        ("economy/valid", "1"),
        ("economy/goods-price", "1"),
        ("economy/wage", "1"),
        ("economy/utilisation", "1"),
        ("economy/machine-share", "1"),
        ("economy/own-investment", "T$/yr"),
        ("economy/loop-imports", "T$/yr"),
        ("economy/loop-budget", "T$/yr"),
        ("economy/service-growth", "1/yr"),
        ("economy/human-hours", "1"),
        ("economy/demand-shock", "1"),
        ("economy/residual", "1"),
    ];

    /// <summary>Whether a series of a run is one of its economy.</summary>
    /// <param name="name">Name of the series.</param>
    public static bool IsOne(string name) => name.StartsWith("economy/", StringComparison.Ordinal);

    /// <summary>Writes what a quarter publishes.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="economy">The economy after it.</param>
    /// <param name="record">How the world has it.</param>
    /// <param name="loop">Goods that the loop sold (T$/quarter) and what it made for itself (T$/yr), both at the prices
    /// of the opening and for the whole machine sector; null where nobody counts.</param>
    /// <param name="values">Filled in the order of <see cref="All"/>.</param>
    internal static void Write(
        JointQuarter quarter, Economy economy, EconomyRecord record, (double Sales, double? OwnInvestment) loop,
        double[] values)
    {
        Array.Fill(values, double.NaN);
        if (quarter.Economy is not { } e)
        {
            values[Index("economy/valid")] = 0;
            return;
        }

        const int PerYear = Economy.QuartersPerYear;
        var own = loop.OwnInvestment is { } made ? made * economy.GoodsPrice : e.LoopOwnInvestment;
        var perPerson = (e.MachineIncome + e.NewMoney) * Trillion / record.Population / e.PriceIndex;
        double[] published =
        [
            e.Output, e.Output + own, e.PriceIndex, e.Deposits, e.DebtRatio, e.PolicyRate, e.Unemployment,
            e.LabourShare, e.Velocity, PerYear * e.OutputGrowth, PerYear * e.MoneyGrowth, PerYear * e.Inflation,
            PerYear * e.VelocityGrowth, perPerson, perPerson / record.MedianEarnings, e.IsValid ? 1 : 0,
            economy.GoodsPrice, economy.Wage, e.Utilisation, economy.MachineServices / economy.Capital, own,
            e.LoopImports, PerYear * (economy.Loop.Budget + (loop.Sales * economy.GoodsPrice)),
            PerYear * quarter.Loop?.ServiceGrowth ?? double.NaN, quarter.Loop?.HumanHoursRatio ?? double.NaN,
            quarter.Shock, e.LargestMatrixResidual,
        ];
        published.CopyTo(values, 0);
    }

    private static int Index(string name) => All.Select(series => series.Name).ToList().IndexOf(name);
}
