namespace Twin.Factory.Planning;

/// <summary>The quarters of a run: three months of a year of 8,766 h.</summary>
internal static class Quarter
{
    private const long Micros = 8_766L / 2 * 3_600 * 1_000_000 / 2;

    /// <summary>Whether a quarter begins with a step.</summary>
    /// <param name="now">Instant of the step. Unit: µs since the run began.</param>
    /// <param name="stepMicros">Length of a step. Unit: µs.</param>
    public static bool Begins(long now, long stepMicros) => now / Micros != (now - stepMicros) / Micros;
}
