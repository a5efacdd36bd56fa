namespace Twin.World.Joining;

/// <summary>Why an economy cannot be opened with its numbers.</summary>
/// <param name="Key">The number that stands in the way.</param>
/// <param name="Expected">What it may be.</param>
/// <param name="Got">What it is.</param>
/// <param name="Fix">What would mend it.</param>
public sealed record EconomyFlaw(string Key, string Expected, string Got, string Fix);
