namespace Twin.Telemetry.Grafana;

/// <summary>A level from which a value takes a colour that has a stated meaning.</summary>
/// <param name="From">The level; none: from the least.</param>
/// <param name="Colour">A colour of Grafana: green, yellow, red, blue.</param>
public sealed record Threshold(double? From, string Colour);
