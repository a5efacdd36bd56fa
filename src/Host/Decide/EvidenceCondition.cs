using Twin.Macro.Decision;

namespace Twin.Host.Decide;

/// <summary>One figure that the rule looks at, as it stood when the quarter was judged.</summary>
/// <param name="Condition">The state that it belongs to: <c>LOOP_CLOSED</c>.</param>
/// <param name="Name">The figure.</param>
/// <param name="Value">What it was; null where it is unknown or without bound, and <paramref name="Passed"/> tells
/// which.</param>
/// <param name="Lo">Lower bound.</param>
/// <param name="Hi">Upper bound.</param>
/// <param name="Threshold">Level of the way in.</param>
/// <param name="LeaveThreshold">Level of the way out.</param>
/// <param name="Margin">How far the judged bound is inside the way in; negative outside.</param>
/// <param name="Passed">Whether the way in is met; null: unknown.</param>
/// <param name="Leaves">Whether the way out is met; null: unknown.</param>
/// <param name="DwellCount">Quarters in a row for which the condition's next turn has been met.</param>
/// <param name="DwellMissing">Quarters that are still needed for it.</param>
/// <param name="Held">Whether the condition is in force.</param>
/// <param name="AtLeast">Whether more is better: in at or above <paramref name="Threshold"/>, out below
/// <paramref name="LeaveThreshold"/>; else the other way round.</param>
internal sealed record EvidenceCondition(
    string Condition,
    string Name,
    double? Value,
    double? Lo,
    double? Hi,
    double Threshold,
    double LeaveThreshold,
    double? Margin,
    bool? Passed,
    bool? Leaves,
    int DwellCount,
    int DwellMissing,
    bool Held,
    bool AtLeast)
{
    /// <summary>The figures of a verdict, in the order of the rule.</summary>
    /// <param name="verdict">The verdict.</param>
    public static IReadOnlyList<EvidenceCondition> Of(Verdict verdict) =>
    [
        .. from reading in verdict.Conditions
           from gauge in reading.Condition.Gauges
           select new EvidenceCondition(
               reading.Condition.Name, gauge.Name, Finite(gauge.Reading?.Value), Finite(gauge.Reading?.Low),
               Finite(gauge.Reading?.High), gauge.Enter, gauge.Leave, Finite(gauge.Margin), gauge.Enters, gauge.Leaves,
               reading.DwellCount, reading.DwellMissing, reading.IsHeld, gauge.IsLeast),
    ];

    /// <summary>JSON knows no infinities.</summary>
    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
