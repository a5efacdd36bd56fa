namespace Twin.Domain.Units;

/// <summary>What came of reading a unit.</summary>
/// <param name="Unit">The unit; <see cref="Unit.None"/> when there is a fault.</param>
/// <param name="Fault">What is wrong, if anything.</param>
/// <param name="Offset">Where in the text the fault lies. Unit: characters from 0.</param>
/// <param name="Factor">The factor at fault; empty without one.</param>
public readonly record struct UnitParse(Unit Unit, UnitFault Fault, int Offset, string Factor);
