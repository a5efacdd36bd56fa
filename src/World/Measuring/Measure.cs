namespace Twin.World.Measuring;

/// <summary>One number that a running world shows.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Of">What it is of, in the order of <see cref="MeasureKind"/>.</param>
public sealed record Measure(MeasureKind Kind, params string[] Of);
