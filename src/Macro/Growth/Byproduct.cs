namespace Twin.Macro.Growth;

/// <summary>A good that a technique leaves beside its output, at the same time.</summary>
/// <param name="Good">Index of the good.</param>
/// <param name="Amount">Unit: by-product per output. Range: finite, at least 0.</param>
public readonly record struct Byproduct(int Good, double Amount);
