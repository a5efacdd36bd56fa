namespace Twin.Macro.Decision.Rehearsal;

/// <summary>A loop of which the truth is known, quarter by quarter.</summary>
/// <param name="Evidence">What is seen of it, in order; at least one.</param>
/// <param name="Severable">Whether it truly lives on without money from the end of each of these quarters.</param>
public sealed record RehearsedCourse(IReadOnlyList<QuarterEvidence> Evidence, IReadOnlyList<bool> Severable);
