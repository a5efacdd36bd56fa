namespace Twin.Macro.Decision;

/// <summary>A change of evidence that would give another headline.</summary>
/// <param name="To">The headline it would give.</param>
/// <param name="Changes">What would have to change, all of it.</param>
/// <param name="Size">Sum of the changes, each in units of its gauge's scale.</param>
/// <param name="Quarters">Quarters in a row for which it would have to last.</param>
public sealed record Flip(Headline To, IReadOnlyList<FlipChange> Changes, double Size, int Quarters);
