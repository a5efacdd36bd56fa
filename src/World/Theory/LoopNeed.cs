using Twin.Macro.Growth;

namespace Twin.World.Theory;

/// <summary>What one unit of a good that the loop makes takes of another good, made or bought.</summary>
/// <param name="Good">Index of the good taken, among all goods of the loop.</param>
/// <param name="Made">Index of the good made.</param>
/// <param name="Amount">Used up per unit, or tied up per unit of yearly output.</param>
/// <param name="LeadYears">From use to output, or from delivery to service. Unit: yr.</param>
/// <param name="Wear">How it wears; null for what is used up.</param>
/// <param name="Layer">Layer that takes it; null where it belongs to none.</param>
internal readonly record struct LoopNeed(
    int Good, int Made, double Amount, double LeadYears, Wear? Wear, string? Layer);
