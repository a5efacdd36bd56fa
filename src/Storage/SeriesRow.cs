namespace Twin.Storage;

/// <summary>One value of a series.</summary>
/// <param name="SeriesId">The id that the store gave to the series' name.</param>
/// <param name="AtMicros">Simulated time. Unit: µs since the run began.</param>
/// <param name="Value">The value, in the unit its series' tags state; NaN where nothing could be measured.</param>
public readonly record struct SeriesRow(int SeriesId, long AtMicros, double Value);
