namespace Twin.Storage;

/// <summary>A number that an ensemble varies.</summary>
/// <param name="Path">Path in the world file.</param>
/// <param name="Unit">Unit of its values; empty for a pure number.</param>
/// <param name="Kind">Shape of its prior, such as <c>triangular</c>.</param>
/// <param name="Low">Low end.</param>
/// <param name="High">High end.</param>
/// <param name="Value">What the file states.</param>
/// <param name="Source">Where its range comes from.</param>
public sealed record EnsembleNumber(
    string Path, string Unit, string Kind, double Low, double High, double Value, string Source);
