namespace Twin.Macro.Growth;

/// <summary>The three growth rates of a loop that buys part of what it needs; the least of them holds.</summary>
/// <remarks>
/// Free: imports cost nothing. Paid: exports pay for them (<see cref="Trade.PayingForImports"/>). Supply: an import
/// with fixed coefficients and a supply that grows at g_M lets the loop grow at g_M in the long run, however small its
/// share of the cost. Source: docs/model.md
/// </remarks>
public sealed record TradeGrowth
{
    private TradeGrowth(GrowthSolution free, GrowthSolution? paid, double supplyPerYear, string? scarcest)
    {
        Free = free;
        Paid = paid;
        SupplyPerYear = supplyPerYear;
        ScarcestImport = scarcest;
    }

    /// <summary>The path with imports free.</summary>
    public GrowthSolution Free { get; }

    /// <summary>The path with imports paid by exports; null where imports are used and nothing is exported.</summary>
    public GrowthSolution? Paid { get; }

    /// <summary>The least supply growth among the imports used. Unit: 1/yr; +∞ where none is limited.</summary>
    public double SupplyPerYear { get; }

    /// <summary>The import that sets <see cref="SupplyPerYear"/>; null where none is limited.</summary>
    public string? ScarcestImport { get; }

    /// <summary>The least of the three yearly log rates. Unit: 1/yr; NaN where a path does not exist.</summary>
    public double PerYear => Rate(Limit);

    /// <summary>Which rate is the least; a tie goes to the earlier one.</summary>
    public GrowthLimit Limit
    {
        get
        {
            GrowthLimit least = GrowthLimit.Technology;
            if (!(Rate(GrowthLimit.Payment) >= Rate(least))) least = GrowthLimit.Payment;
            return Rate(GrowthLimit.Supply) < Rate(least) ? GrowthLimit.Supply : least;
        }
    }

    /// <summary>Solves all three.</summary>
    /// <param name="technology">What the loop makes itself.</param>
    /// <param name="trade">What it buys and sells.</param>
    /// <param name="dating">The convention of time.</param>
    /// <param name="loopGood">A good of the loop meant; null takes the loop that grows fastest.</param>
    /// <returns>The three rates.</returns>
    /// <exception cref="ArgumentException">The technology lacks an index of the trade or the named good.</exception>
    public static TradeGrowth Solve(Technology technology, Trade trade, Dating dating, string? loopGood = null)
    {
        GrowthSolution free = BalancedGrowth.Solve(technology, dating, loopGood);
        (double supply, string? scarcest, bool buys) = Scarcest(trade);
        GrowthSolution? paid = null;
        if (!buys) paid = free;
        else if (trade.BasketValue > 0)
            paid = BalancedGrowth.Solve(trade.PayingForImports(technology), dating, loopGood);
        return new TradeGrowth(free, paid, supply, scarcest);
    }

    private double Rate(GrowthLimit limit) => limit switch
    {
        GrowthLimit.Technology => Free.Growth?.PerYear ?? double.NaN,
        GrowthLimit.Payment => Paid?.Growth?.PerYear ?? double.NaN,
        _ => SupplyPerYear,
    };

    private static (double PerYear, string? Name, bool Buys) Scarcest(Trade trade)
    {
        bool[] used = new bool[trade.Imports.Count];
        foreach (ImportedInput entry in trade.Inputs) used[entry.Import] |= entry.Amount > 0;
        foreach (ImportedEquipment entry in trade.Equipment) used[entry.Import] |= entry.StockYears > 0;
        double least = double.PositiveInfinity;
        string? name = null;
        for (int k = 0; k < used.Length; k++)
        {
            if (!used[k] || !(trade.Imports[k].SupplyGrowthPerYear < least)) continue;
            (least, name) = (trade.Imports[k].SupplyGrowthPerYear ?? least, trade.Imports[k].Name);
        }

        return (least, name, Array.IndexOf(used, true) >= 0);
    }
}
