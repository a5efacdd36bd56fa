namespace Twin.Macro.Decision;

/// <summary>The levels and dwell times of the rule; every one may be varied to see what hangs on it.</summary>
/// <remarks>Defaults: docs/model.md, "The decision". Dwell times in quarters.</remarks>
public sealed record DecisionThresholds
{
    /// <summary>P(inflation over a year &lt; 1.5 %) at which disinflation is entered.</summary>
    public double DisinflationEnter { get; init; } = 0.8;

    /// <summary>The same at which it is left.</summary>
    public double DisinflationLeave { get; init; } = 0.5;

    /// <summary>P(prices a year ahead fall) at which deflation is entered.</summary>
    public double DeflationEnter { get; init; } = 0.9;

    /// <summary>The same at which it is left.</summary>
    public double DeflationLeave { get; init; } = 0.3;

    /// <summary>Policy rate that counts as the lower bound. Unit: 1/yr.</summary>
    public double LowerBoundRate { get; init; } = 0.0025;

    /// <summary>Closure by value, mass and information at which a loop is closed.</summary>
    public double ClosureEnter { get; init; } = 0.98;

    /// <summary>The same at which it is open again.</summary>
    public double ClosureLeave { get; init; } = 0.97;

    /// <summary>Closure by energy at which a loop is closed.</summary>
    public double EnergyClosureEnter { get; init; } = 0.95;

    /// <summary>The same at which it is open again: lower by what the others are.</summary>
    public double EnergyClosureLeave { get; init; } = 0.94;

    /// <summary>Imports paid in money over gross output of the loop, at most.</summary>
    public double ImportsEnter { get; init; } = 0.02;

    /// <summary>The same above which the loop is open again.</summary>
    public double ImportsLeave { get; init; } = 0.03;

    /// <summary>Own energy over use in the worst week of twenty, at least.</summary>
    public double EnergyEnter { get; init; } = 1;

    /// <summary>The same below which the loop is open again.</summary>
    public double EnergyLeave { get; init; } = 0.95;

    /// <summary>P(energy is left over at the planned growth), at least.</summary>
    public double NetEnergyEnter { get; init; } = 0.95;

    /// <summary>The same below which the loop is open again.</summary>
    public double NetEnergyLeave { get; init; } = 0.9;

    /// <summary>Lower bound of P(growth without money), at least.</summary>
    public double SeveranceEnter { get; init; } = 0.9;

    /// <summary>P(growth without money) below which a loop is coupled again.</summary>
    public double SeveranceLeave { get; init; } = 0.7;

    /// <summary>Rise of growth with money, at most.</summary>
    public double SlacknessEnter { get; init; } = 0.05;

    /// <summary>The same above which a loop is coupled again.</summary>
    public double SlacknessLeave { get; init; } = 0.15;

    /// <summary>P(output grows faster than money); a condition in the strict profile only.</summary>
    public double OutputOverMoneyEnter { get; init; } = 0.9;

    /// <summary>The same below which it is left.</summary>
    public double OutputOverMoneyLeave { get; init; } = 0.5;

    /// <summary>Quarters to enter disinflation.</summary>
    public int DisinflationIn { get; init; } = 2;

    /// <summary>Quarters to leave it.</summary>
    public int DisinflationOut { get; init; } = 2;

    /// <summary>Quarters to enter deflation.</summary>
    public int DeflationIn { get; init; } = 2;

    /// <summary>Quarters to leave it.</summary>
    public int DeflationOut { get; init; } = 4;

    /// <summary>Quarters to enter a closed loop, and to be decoupled.</summary>
    public int LoopIn { get; init; } = 4;

    /// <summary>Quarters to leave them.</summary>
    public int LoopOut { get; init; } = 2;

    /// <summary>Quarters that output over money must hold: windows overlap, and with fewer noise alone holds them.
    /// </summary>
    public int OutputOverMoneyIn { get; init; } = 8;

    /// <summary>Probability of the same headline that the cross-check must give.</summary>
    public double CrossCheck { get; init; } = 0.8;
}
