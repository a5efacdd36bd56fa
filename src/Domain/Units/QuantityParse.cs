namespace Twin.Domain.Units;

/// <summary>What came of reading a quantity.</summary>
/// <param name="Quantity">The quantity; zero without unit when there is a fault.</param>
/// <param name="Fault">What is wrong, if anything.</param>
/// <param name="Offset">Where in the text the fault lies. Unit: characters from 0.</param>
/// <param name="Factor">The text at fault: a factor of the unit, or the number.</param>
public readonly record struct QuantityParse(Quantity Quantity, UnitFault Fault, int Offset, string Factor);
