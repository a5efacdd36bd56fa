namespace Twin.Macro.Decision;

/// <summary>One figure that would have to change.</summary>
/// <param name="Name">The gauge.</param>
/// <param name="From">What it is; none: unknown.</param>
/// <param name="To">What it would have to be.</param>
public sealed record FlipChange(string Name, double? From, double To);
