namespace Twin.Host.Compare;

/// <summary>A value of the resolved world that differs.</summary>
/// <param name="Path">Where it stands, in the words of the world file.</param>
/// <param name="A">The first run's value, in the record's unit; null where it has none.</param>
/// <param name="B">The second run's value; null where it has none.</param>
/// <param name="Unit">Unit of both, where the record names one; empty otherwise.</param>
internal sealed record WorldDifference(string Path, string? A, string? B, string Unit);
