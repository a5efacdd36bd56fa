using Twin.Macro.Growth;

namespace Twin.Factory.Planning;

/// <summary>One entry of the technology that the planner solves, at its opening value.</summary>
/// <param name="Kind">What kind of need it is.</param>
/// <param name="Row">Index of the good needed.</param>
/// <param name="Column">Index of the good made.</param>
/// <param name="Amount">Need per unit of output; for equipment per unit of yearly output.</param>
/// <param name="LeadYears">Process lead, or build lead of equipment. Unit: yr.</param>
/// <param name="Wear">How equipment wears; unused for inputs.</param>
/// <param name="Plant">The planner's number of the plant whose coefficients move it; −1 where none do.</param>
public readonly record struct PlannerEntry(
    EntryKind Kind, int Row, int Column, double Amount, double LeadYears, Wear Wear, int Plant);
