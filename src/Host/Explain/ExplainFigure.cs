namespace Twin.Host.Explain;

/// <summary>A figure of what is explained.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit.</param>
internal sealed record ExplainFigure(double Value, string Unit);
