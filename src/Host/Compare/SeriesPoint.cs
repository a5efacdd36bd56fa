namespace Twin.Host.Compare;

/// <summary>The values of a series in both runs at one shared date.</summary>
/// <param name="At">The date, in the first run's calendar.</param>
/// <param name="A">The first run's value; null where nothing could be measured.</param>
/// <param name="B">The second run's value, likewise.</param>
/// <param name="Difference">B − A; null where either is.</param>
/// <param name="LogDifference">ln(B/A); null where one of them is not above 0.</param>
internal sealed record SeriesPoint(string At, double? A, double? B, double? Difference, double? LogDifference);
