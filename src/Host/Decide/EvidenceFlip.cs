using Twin.Macro.Decision;

namespace Twin.Host.Decide;

/// <summary>A change of evidence that would give another headline.</summary>
/// <param name="To">That headline.</param>
/// <param name="Changes">What would have to change, all of it.</param>
/// <param name="Size">How large that is, in units in which a probability's change from 0 to 1 is 1.</param>
/// <param name="Quarters">Quarters in a row for which it would have to last.</param>
internal sealed record EvidenceFlip(string To, IReadOnlyList<FlipChange> Changes, double Size, int Quarters)
{
    /// <summary>The flips of a verdict.</summary>
    public static IReadOnlyList<EvidenceFlip> Of(Verdict verdict) =>
    [
        .. verdict.WhatWouldChangeIt.Select(flip => new EvidenceFlip(
            DecisionWords.Of(flip.To),
            [.. flip.Changes.Select(change => change with { From = Finite(change.From) })], flip.Size, flip.Quarters)),
    ];

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
