namespace Twin.Macro.Decision;

/// <summary>A condition as it stood when a quarter was judged.</summary>
/// <param name="Condition">Its gauges.</param>
/// <param name="IsHeld">Whether it is in force after the quarter.</param>
/// <param name="DwellCount">Quarters in a row for which its next turn has been met.</param>
/// <param name="DwellMissing">Quarters that are still needed for it.</param>
public sealed record ConditionReading(Condition Condition, bool IsHeld, int DwellCount, int DwellMissing);
