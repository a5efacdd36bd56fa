namespace Twin.Host.Forecast.Data;

/// <summary>One value of a series before its dates are put in order.</summary>
/// <param name="Time">When.</param>
/// <param name="Value">Finite.</param>
/// <param name="At">The cell that says when, for errors.</param>
internal readonly record struct Observation(TimePoint Time, double Value, Cell At);
