namespace Twin.World.Measuring;

/// <summary>Counts the steps that a world has worked, for means over time.</summary>
/// <remarks>All that a step does happens at its beginning, so a reading in its midst has seen the whole of it: a mean
/// over the time between two readings would be far off where they are less than steps apart.</remarks>
/// <param name="stepMicros">Length of a step. Unit: µs of simulated time.</param>
internal sealed class StepCount(long stepMicros)
{
    private const double MicrosPerSecond = 1e6;

    private long _steps = -1;

    /// <summary>Time that was worked since this was last asked.</summary>
    /// <param name="nowMicros">Simulated time. Unit: µs.</param>
    /// <returns>Unit: s; 0 at the first time, null where no step began since.</returns>
    public double? SecondsSince(long nowMicros)
    {
        var (steps, before) = ((nowMicros + stepMicros - 1) / stepMicros, _steps);
        if (steps == before) return null;
        _steps = steps;
        return before < 0 ? 0 : (steps - before) * stepMicros / MicrosPerSecond;
    }
}
