namespace Twin.Storage;

/// <summary>What came, as first seen.</summary>
/// <param name="Series">Name of the series.</param>
/// <param name="Branch">Which future.</param>
/// <param name="Target">Date of the value.</param>
/// <param name="Value">Finite. Unit: the series'.</param>
/// <param name="Seen">When it was stored. UTC, ISO 8601.</param>
public sealed record ForecastTruth(string Series, string Branch, string Target, double Value, string Seen);
