namespace Twin.Telemetry.Runs;

/// <summary>What a run showed at one instant; never changed once it is published.</summary>
/// <param name="UnixMillis">Simulated time since 1970. Unit: ms.</param>
/// <param name="Layout">The series.</param>
/// <param name="Values">One number a series; NaN where there is none.</param>
public sealed record Reading(long UnixMillis, SeriesLayout Layout, double[] Values)
{
    /// <summary>A run that has shown nothing yet.</summary>
    public static Reading Empty { get; } = new(0, new SeriesLayout([]), []);
}
