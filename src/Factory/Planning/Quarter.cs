namespace Twin.Factory.Planning;

/// <summary>The quarters of a run: three months of a year of 8,766 h.</summary>
internal static class Quarter
{
    private const long Micros = 8_766L / 2 * 3_600 * 1_000_000 / 2;

    /// <summary>Number of the quarter of an instant; the run begins with quarter 0.</summary>
    /// <param name="now">Unit: µs since the run began.</param>
    public static long Of(long now) => now / Micros;

    /// <summary>The first step boundary at or after the beginning of the next quarter.</summary>
    /// <param name="now">Unit: µs since the run began.</param>
    /// <param name="stepMicros">Length of a step. Unit: µs.</param>
    public static long NextBegins(long now, long stepMicros)
    {
        var begins = (Of(now) + 1) * Micros;
        return (begins + stepMicros - 1) / stepMicros * stepMicros;
    }

    /// <summary>Whether a quarter begins with a step.</summary>
    /// <param name="now">Instant of the step. Unit: µs since the run began.</param>
    /// <param name="stepMicros">Length of a step. Unit: µs.</param>
    public static bool Begins(long now, long stepMicros) => now / Micros != (now - stepMicros) / Micros;
}
