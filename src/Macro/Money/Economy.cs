namespace Twin.Macro.Money;

/// <summary>An economy of six sectors in which every flow comes from somewhere and goes somewhere.</summary>
/// <remarks>
/// Sectors: households, firms of the human economy, the machine loop, government, central bank, banks, and the rest of
/// the world where it is asked for. Instruments: deposits, loans, bonds, reserves. A quarter is a fixed sequence of
/// explicit equations; their numbers in comments are those of docs/model.md. Each quarter the flow matrix is summed by
/// row and column, and the balance of banks, which no equation uses, is held against it.
/// Source: W. Godley and M. Lavoie, "Monetary Economics", Palgrave Macmillan, 2007 (method); D. Acemoglu and P.
/// Restrepo, "Artificial intelligence, automation and work", 2018, and P. Aghion, B. Jones, C. Jones, "Artificial
/// intelligence and economic growth", 2017 (tasks); docs/model.md.
/// Not thread-safe; <see cref="Copy"/> makes a branch.
/// </remarks>
public sealed partial class Economy
{
    /// <summary>Quarters of a year.</summary>
    public const int QuartersPerYear = 4;

    /// <summary>Largest sum of a row or column of the flow matrix over output; above it the equations are
    /// wrong.</summary>
    public const double LargestResidual = 1e-9;

    /// <summary>Largest flow or stock over output of a quarter; above it the equations have left every economy, and
    /// rounding alone would leave sums near <see cref="LargestResidual"/>.</summary>
    public const double LargestRatio = 1e5;

    /// <summary>Quarters for which version 1 holds.</summary>
    public const int ShortHorizon = 20;

    private readonly EconomyParameters _p;
    private readonly OpeningBalance _o;

    // Rolled forward every quarter; the last is the latest.
    private double[] _inflations = new double[QuartersPerYear];
    private double[] _outputGrowths = new double[QuartersPerYear];

    /// <summary>Opens an economy: calibrates what the opening balance implies and no table holds.</summary>
    /// <param name="parameters">Behaviour.</param>
    /// <param name="opening">Stocks and flows.</param>
    /// <exception cref="EconomyRefusedException">The opening does not balance, or a value is out of range.</exception>
    public Economy(EconomyParameters parameters, OpeningBalance opening)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(opening);
        EconomyChecks.Require(parameters, opening);
        _p = parameters;
        _o = opening;
        OpenPhysical();
        OpenStocks();
        OpenFlows();
        EconomyChecks.RequireOpening(this);
    }

    /// <summary>Quarters done.</summary>
    public int Quarter { get; private set; }

    /// <summary>The latest quarter's flows by sector, and its sums.</summary>
    public FlowMatrix Flows { get; private set; } = FlowMatrix.Empty;

    /// <summary>What the opening balance implies.</summary>
    public Calibration Calibrated => new(_taxRate, _spentOfWealth, _openingHumanTasks, _bondShare, _liveWeight,
        _openingCapital, _labourForce, _openingWageIncome, _openingCapitalIncome);

    /// <summary>Price of goods, p_T; the opening is 1.</summary>
    public double GoodsPrice => _goodsPrice;

    /// <summary>Wage, w; the opening is 1.</summary>
    public double Wage => _wage;

    /// <summary>Services that the loop sells to people, x_M. Unit: T$/quarter of the opening.</summary>
    public double MachineServices => _machineServices;

    /// <summary>Services of all capital, X. Unit: T$/quarter of the opening.</summary>
    public double Capital => _capital;

    /// <summary>What the loop bought of people in the latest quarter. Unit: T$/quarter.</summary>
    public double LoopImports => _loopImports;

    /// <summary>What the loop earned and owed in the latest quarter.</summary>
    public LoopMoney Loop => new(_rents, _newLoopLoans, _loopInterest, _machineIncome);

    /// <summary>A branch: goes on by itself from here.</summary>
    public Economy Copy()
    {
        Economy copy = (Economy)MemberwiseClone();
        copy._inflations = [.. _inflations];
        copy._outputGrowths = [.. _outputGrowths];
        return copy;
    }

    /// <summary>Moves the economy by a quarter.</summary>
    /// <param name="shock">Change of private spending as a part of it; 0 for none. Range: (−1, ∞).</param>
    /// <param name="loop">What a production loop did; none: capital, tasks and imports follow from parameters.</param>
    /// <returns>The quarter as it would be published.</returns>
    /// <exception cref="EconomyStoppedException">Nobody buys any more, or flows and stocks are past
    /// <see cref="LargestRatio"/>: the equations have no answer.</exception>
    /// <exception cref="FlowImbalanceException">A row, a column or the redundant equation does not sum to
    /// 0.</exception>
    public EconomyQuarter Step(double shock = 0, LoopQuarter? loop = null) => Step(new QuarterShocks(shock), loop);

    /// <summary>Moves the economy by a quarter in which more than spending is shaken.</summary>
    /// <param name="shocks">What moves it beside its equations.</param>
    /// <param name="loop">What a production loop did; none: capital, tasks and imports follow from parameters.</param>
    /// <returns>The quarter as it would be published.</returns>
    /// <exception cref="EconomyStoppedException">Nobody buys any more, or flows and stocks are past
    /// <see cref="LargestRatio"/>: the equations have no answer.</exception>
    /// <exception cref="FlowImbalanceException">A row, a column or the redundant equation does not sum to
    /// 0.</exception>
    public EconomyQuarter Step(in QuarterShocks shocks, LoopQuarter? loop = null)
    {
        Quarter++;
        Produce(loop);
        Expect(shocks.Rate);
        Demand(shocks.Demand, loop);
        Price(shocks.Price);
        Distribute();
        Employ(shocks.Wage);
        Finance();
        return Publish();
    }

    private static double Sum(double[] window)
    {
        double sum = 0;
        foreach (double value in window) sum += value;
        return sum;
    }

    private static void Push(double[] window, double value)
    {
        Array.Copy(window, 1, window, 0, window.Length - 1);
        window[^1] = value;
    }

    /// <summary>(1 + yearly rate)^¼, the same on every processor.</summary>
    private static double Quarterly(double perYear) => Math.Sqrt(Math.Sqrt(1 + perYear));
}
