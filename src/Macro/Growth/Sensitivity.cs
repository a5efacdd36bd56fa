namespace Twin.Macro.Growth;

/// <summary>What one coefficient does to the yearly growth rate.</summary>
/// <param name="Kind">The coefficient.</param>
/// <param name="Input">Index of the good used up or tied up.</param>
/// <param name="Process">Index of the good made.</param>
/// <param name="Value">The coefficient itself, in the unit of its kind.</param>
/// <param name="Derivative">dg/dθ. Unit: 1/yr per unit of the coefficient.</param>
/// <param name="Elasticity">(θ/g)·dg/dθ: percent of growth per percent of the coefficient; 0 where g is 0.</param>
/// <param name="Entry">
/// Index of the entry in the technology's list of inputs, or in its list of equipment, as the kind says.
/// </param>
public readonly record struct Sensitivity(
    SensitivityKind Kind, int Input, int Process, double Value, double Derivative, double Elasticity, int Entry);
