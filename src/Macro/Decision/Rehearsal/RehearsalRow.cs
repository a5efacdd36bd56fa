namespace Twin.Macro.Decision.Rehearsal;

/// <summary>How a rule did on synthetic loops.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Decided">Share of loops that it ever called decoupled.</param>
/// <param name="MedianYear">Year of the first such decision, in the median; NaN without one.</param>
/// <param name="False">Share of such decisions at which the loop did not live on for the next four quarters.</param>
/// <param name="ExitsPerDecision">How often a decision was taken back, per decision.</param>
/// <param name="Missed">Share of loops that could be severed for a year on end and were never called
/// decoupled, of those that could.</param>
/// <param name="DelayYears">From the first quarter of that year to the decision, in the median. Unit: yr; NaN without
/// one.</param>
public sealed record RehearsalRow(
    string Rule, double Decided, double MedianYear, double False, double ExitsPerDecision, double Missed,
    double DelayYears);
