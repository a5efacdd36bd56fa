namespace Twin.Macro.Growth;

/// <summary>The answer where there is no balanced growth rate.</summary>
/// <param name="Kind">Why there is none.</param>
/// <param name="Goods">The goods concerned, by name, in ordinal order.</param>
/// <param name="Text">One sentence for the user, naming the goods.</param>
public sealed record GrowthRefusal(GrowthRefusalKind Kind, IReadOnlyList<string> Goods, string Text);
