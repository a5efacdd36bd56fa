using Twin.Macro.Decision.Rehearsal;

namespace Twin.Host.Decide;

/// <summary>How one rule did on other draws of the run's world.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Decided">Share of members that it ever called decoupled.</param>
/// <param name="MedianQuarter">Quarter of the first such decision, in the median; null: none.</param>
/// <param name="False">Share of such decisions at which the member, really severed, did not live on; null: none was
/// taken.</param>
/// <param name="Missed">Of the members that lived on from some quarter, the share never called decoupled; null: none
/// lived on.</param>
/// <param name="Exits">How often a decision was taken back, per decision; null: none was taken.</param>
internal sealed record EvidenceRehearsedRule(
    string Rule, double Decided, double? MedianQuarter, double? False, double? Missed, double? Exits)
{
    private const int QuartersPerYear = 4;

    /// <summary>The row as evidence.</summary>
    /// <param name="row">The row.</param>
    public static EvidenceRehearsedRule Of(RehearsalRow row) => new(
        row.Rule, row.Decided, Known(row.MedianYear * QuartersPerYear), Known(row.False), Known(row.Missed),
        Known(row.ExitsPerDecision));

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
