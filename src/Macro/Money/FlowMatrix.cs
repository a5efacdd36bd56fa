namespace Twin.Macro.Money;

/// <summary>The transaction flows of a quarter: every row sums to 0, and so does every sector's column.</summary>
/// <remarks>Source: W. Godley and M. Lavoie, "Monetary Economics", 2007, chapter 2 (the form).</remarks>
public sealed class FlowMatrix
{
    /// <summary>Columns.</summary>
    public const int SectorCount = 7;

    private readonly List<FlowRow> _rows = [];

    internal FlowMatrix(in QuarterFlows f)
    {
        AddPurchases(f);
        AddIncomes(f);
        AddInterest(f);
        AddHoldings(f);
    }

    private FlowMatrix()
    {
    }

    /// <summary>A matrix of given rows.</summary>
    /// <param name="rows">The rows.</param>
    public FlowMatrix(IReadOnlyList<FlowRow> rows) => _rows = [.. rows];

    /// <summary>The matrix of no quarter.</summary>
    public static FlowMatrix Empty { get; } = new();

    /// <summary>The rows, in the order of docs/model.md.</summary>
    public IReadOnlyList<FlowRow> Rows => _rows;

    /// <summary>What a sector received less what it paid and what its holdings rose by; 0 but for rounding.</summary>
    /// <param name="sector">The column.</param>
    public double ResidualOf(Sector sector)
    {
        double sum = 0;
        foreach (FlowRow row in _rows) sum += row.Amounts[(int)sector];
        return sum;
    }

    /// <summary>The largest sum, in magnitude, of a row or column, and what it is the sum of.</summary>
    public (string Equation, double Residual) Largest()
    {
        (string Equation, double Residual) largest = ("row", 0);
        foreach (FlowRow row in _rows)
            if (Math.Abs(row.Residual) > Math.Abs(largest.Residual)) largest = ($"row {row.Name}", row.Residual);
        for (int i = 0; i < SectorCount; i++)
        {
            double residual = ResidualOf((Sector)i);
            if (Math.Abs(residual) > Math.Abs(largest.Residual)) largest = ($"column {(Sector)i}", residual);
        }

        return largest;
    }

    /// <summary>The largest amount, in magnitude; no number where one of them is none. Unit: T$ per quarter.</summary>
    public double LargestAmount()
    {
        double largest = 0;
        foreach (FlowRow row in _rows)
            foreach (double amount in row.Amounts) largest = Math.Max(largest, Math.Abs(amount));
        return largest;
    }

    /// <summary>Proves that every row and column sums to 0.</summary>
    /// <param name="quarter">The quarter, for the error.</param>
    /// <param name="most">Largest sum that is rounding. Unit: T$ per quarter.</param>
    /// <returns>The largest sum. Unit: T$ per quarter.</returns>
    /// <exception cref="FlowImbalanceException">A row or column sums to more; it is named.</exception>
    public double Prove(int quarter, double most)
    {
        (string equation, double residual) = Largest();
        if (!(Math.Abs(residual) <= most)) throw new FlowImbalanceException(quarter, equation, residual);
        return residual;
    }

    private void AddPurchases(in QuarterFlows f)
    {
        Add("consumption of goods", h: -f.GoodsConsumption, f: f.GoodsConsumption);
        Add("consumption of live events", h: -f.LiveConsumption, f: f.LiveConsumption);
        Add("public purchases", f: f.PublicPurchases, g: -f.PublicPurchases);

        // Firms sell capital goods to each other: current receipts and capital expenditure are one sector's.
        Add("investment", f: f.Investment - f.Investment);
        Add("imports of the loop", f: f.LoopImports, m: -f.LoopImports);
        Add("exports", f: f.Exports, a: -f.Exports);
        Add("imports", f: -f.Imports, a: f.Imports);
    }

    private void AddIncomes(in QuarterFlows f)
    {
        Add("rents of machines", f: -f.Rents, m: f.Rents);
        Add("wages", h: f.Wages, f: -f.Wages);
        Add("taxes", h: -f.Taxes, g: f.Taxes);
        Add("tax on machines", m: -f.MachineTax, g: f.MachineTax);
        Add("transfers", h: f.Transfers, g: -f.Transfers);
        double dividends = f.FirmDividends + f.LoopDividends + f.BankDividends;
        Add("dividends", h: dividends, f: -f.FirmDividends, m: -f.LoopDividends, b: -f.BankDividends);
        Add("profit of the central bank", g: f.CentralBankProfit, cb: -f.CentralBankProfit);
    }

    private void AddInterest(in QuarterFlows f)
    {
        double paid =
            f.HouseholdBondInterest + f.CentralBankBondInterest + f.BankBondInterest + f.ForeignBondInterest;
        Add("interest on bonds", h: f.HouseholdBondInterest, g: -paid, cb: f.CentralBankBondInterest,
            b: f.BankBondInterest, a: f.ForeignBondInterest);
        Add("interest on loans", f: -f.FirmInterest, m: -f.LoopInterest, b: f.FirmInterest + f.LoopInterest);
        Add("interest on deposits", h: f.DepositInterest, b: -f.DepositInterest);
        Add("interest on reserves", cb: -f.ReserveInterest, b: f.ReserveInterest);
    }

    private void AddHoldings(in QuarterFlows f)
    {
        Add("change of deposits", h: -f.Deposits, b: f.Deposits);
        Add("change of loans", f: f.FirmLoans, m: f.LoopLoans, b: -(f.FirmLoans + f.LoopLoans));
        Add("change of bonds", h: -f.HouseholdBonds, g: f.NewBonds, cb: -f.CentralBankBonds, b: -f.BankBonds,
            a: -f.ForeignBonds);
        Add("change of reserves", cb: f.CentralBankBonds, b: -f.CentralBankBonds);
    }

    private void Add(
        string name, double h = 0, double f = 0, double m = 0, double g = 0, double cb = 0, double b = 0, double a = 0)
        => _rows.Add(new FlowRow(name, [h, f, m, g, cb, b, a]));
}
