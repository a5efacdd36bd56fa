using Twin.Macro.Money;
using Twin.World.Joining;

namespace Twin.World.Judging;

/// <summary>The economy beside a run as a quarter left it.</summary>
/// <param name="Told">What it was told, and what it published; the economy in it is null once its equations have no
/// solution.</param>
/// <param name="Before">Its state before the quarter; null for the first that is known.</param>
/// <param name="After">Its state after the quarter.</param>
/// <param name="Flows">Who paid whom in the quarter.</param>
public sealed record EconomyMoment(JointQuarter Told, double[]? Before, double[] After, FlowMatrix Flows);
