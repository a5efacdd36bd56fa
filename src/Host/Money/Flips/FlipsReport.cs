namespace Twin.Host.Money.Flips;

/// <summary>The answer of <c>twin macro flips</c>.</summary>
/// <param name="Boundary">Whose economy it is.</param>
/// <param name="Variant">The equations.</param>
/// <param name="Members">Draws of each choice.</param>
/// <param name="Shocks">To spending, in words.</param>
/// <param name="NotIdentified">Numbers that no data hold.</param>
/// <param name="Shares">By growth and horizon.</param>
/// <param name="Cases">Every choice.</param>
/// <param name="Stories">The named stories.</param>
internal sealed record FlipsReport(
    string Boundary,
    string Variant,
    int Members,
    string Shocks,
    IReadOnlyList<string> NotIdentified,
    IReadOnlyList<FlipShare> Shares,
    IReadOnlyList<FlipCase> Cases,
    IReadOnlyList<FlipCase> Stories);
