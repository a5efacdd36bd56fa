namespace Twin.Host.Money.Hindcast;

/// <summary>The answer of <c>twin macro hindcast</c>.</summary>
/// <param name="Boundary">Whose economy it is.</param>
/// <param name="From">First quarter that parameters were estimated on.</param>
/// <param name="To">Last quarter that they were estimated on: the first origin.</param>
/// <param name="LastOrigin">The last.</param>
/// <param name="Refused">Origins at which the economy cannot be opened, each with its reason.</param>
/// <param name="Unconditional">What is known at an origin.</param>
/// <param name="Conditional">What is known beside it in the other column.</param>
/// <param name="NotIdentified">Numbers that no statistics of the window hold.</param>
/// <param name="Scores">By figure, then by horizon.</param>
internal sealed record HindcastReport(
    string Boundary,
    string From,
    string To,
    string LastOrigin,
    IReadOnlyList<string> Refused,
    string Unconditional,
    string Conditional,
    IReadOnlyList<string> NotIdentified,
    IReadOnlyList<HindcastScore> Scores);
