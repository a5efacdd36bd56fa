namespace Twin.World.Explaining;

/// <summary>A figure of what is explained.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The number; finite.</param>
/// <param name="Unit">Its unit.</param>
public sealed record StateFigure(string Name, double Value, string Unit);
