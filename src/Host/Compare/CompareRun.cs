using Twin.World.Running;

namespace Twin.Host.Compare;

/// <summary>One of two runs that are compared.</summary>
/// <param name="Run">Its folder.</param>
/// <param name="World">Stem of its world file.</param>
/// <param name="Boundary">Whose numbers these are.</param>
/// <param name="From">First simulated day.</param>
/// <param name="Until">How far it got.</param>
/// <param name="ForkedAt">Where it left its parent; null for a run that is no fork.</param>
/// <param name="Changes">What the fork changed, as <c>path=value</c>.</param>
internal sealed record CompareRun(
    string Run, string World, BoundaryReport Boundary, string From, string Until, string? ForkedAt,
    IReadOnlyList<string> Changes);
