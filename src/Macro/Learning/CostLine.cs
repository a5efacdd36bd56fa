namespace Twin.Macro.Learning;

/// <summary>One part of what a product costs at fixed prices of its inputs.</summary>
/// <param name="Name">What it pays for.</param>
/// <param name="Opening">Cost per unit at the start. Unit: money per unit. Range: at least 0.</param>
/// <param name="Law">How its coefficient falls with experience; null where it stays.</param>
public sealed record CostLine(string Name, double Opening, WrightLaw? Law = null);
