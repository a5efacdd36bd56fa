using Twin.Macro.Money;

namespace Twin.World.Joining;

/// <summary>A quarter of loop and economy together.</summary>
/// <param name="Number">From 1.</param>
/// <param name="AtMicros">When it ended: the first step boundary at or after it. Unit: µs of simulated time.</param>
/// <param name="Exchanged">What the ledger says loop and humans exchanged in it.</param>
/// <param name="Loop">What that told the economy; null where it hears nothing of the loop.</param>
/// <param name="Shock">News of private spending, as a part of it.</param>
/// <param name="Economy">The quarter as it would be published; null once its equations have no solution.</param>
/// <param name="Terms">What was handed back.</param>
/// <param name="Costs">What goods that the loop sells cost it to make, over the cost at the opening; those not named
/// cost as much as then.</param>
/// <param name="Owed">Interest and tax on machines that the loop of the run owes for it, gross, at the price of goods
/// of the opening; 0 where no money moves. Unit: money.</param>
public sealed record JointQuarter(
    int Number, long AtMicros, Exchange Exchanged, LoopQuarter? Loop, double Shock, EconomyQuarter? Economy,
    EconomyTerms Terms, IReadOnlyDictionary<string, double> Costs, double Owed);
