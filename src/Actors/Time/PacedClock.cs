namespace Twin.Actors;

/// <summary>Simulated time that keeps a fixed pace to real time: n simulated seconds a second.</summary>
/// <remarks>
/// It starts to count when it is made and follows the provider's monotonic timestamp, so a wall clock that is set back
/// moves nothing. A host that falls behind catches up: the pace is of the run, not of each step.
/// </remarks>
public sealed class PacedClock : IRunClock
{
    /// <summary>The longest single wait: a run looks at its cancellation and its pace at least so often.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private const double MicrosPerSecond = 1_000_000;

    // Beyond this a count of µs would leave 63 bits; it is 292,000 years.
    private const double GreatestReach = 9.2e18;

    private readonly TimeProvider _time;
    private readonly double _pace;
    private readonly long _startAt;
    private readonly long _startStamp;

    /// <summary>Starts the clock.</summary>
    /// <param name="time">Where real time comes from.</param>
    /// <param name="pace">Simulated seconds in a real one. Range: (0, 10^12].</param>
    /// <param name="startAt">Simulated time now: 0, or where a resumed run stands. Unit: µs.</param>
    /// <exception cref="ArgumentOutOfRangeException">The pace or the start is out of range.</exception>
    public PacedClock(TimeProvider time, double pace, long startAt = 0)
    {
        ArgumentNullException.ThrowIfNull(time);
        if (!(pace > 0 && pace <= 1e12)) throw new ArgumentOutOfRangeException(nameof(pace), pace, "not in (0, 10^12]");
        ArgumentOutOfRangeException.ThrowIfNegative(startAt);
        _time = time;
        _pace = pace;
        _startAt = startAt;
        _startStamp = time.GetTimestamp();
    }

    /// <inheritdoc/>
    public long Reach()
    {
        double seconds = _time.GetElapsedTime(_startStamp).TotalSeconds;
        return (long)Math.Min(GreatestReach, _startAt + (seconds * _pace * MicrosPerSecond));
    }

    /// <summary>How long in real time until mail of an instant may be delivered.</summary>
    /// <param name="at">The instant. Unit: µs since the run began.</param>
    /// <returns>Whole milliseconds, rounded up so that a wait is never a spin. Range: [0,
    /// <see cref="LongestWait"/>].</returns>
    public TimeSpan SpanUntil(long at)
    {
        double missing = at - (double)Reach();
        if (missing < 0) return TimeSpan.Zero;
        double milliseconds = Math.Floor(missing / _pace / 1000) + 1;
        return milliseconds < LongestWait.TotalMilliseconds ? TimeSpan.FromMilliseconds(milliseconds) : LongestWait;
    }

    /// <inheritdoc/>
    public Task WaitFor(long at, CancellationToken cancellation) => Task.Delay(SpanUntil(at), _time, cancellation);
}
