namespace Twin.Actors;

/// <summary>The wall clock: simulated time is the time since the world's first instant in the calendar.</summary>
/// <remarks>
/// Unlike <see cref="PacedClock"/> it follows the calendar, since readings carry calendar time; should the host's clock
/// be set back, it stands still until it is caught up with, because reach never falls.
/// </remarks>
public sealed class LiveClock : IRunClock
{
    private const long TicksPerMicro = TimeSpan.TicksPerMicrosecond;

    private readonly TimeProvider _time;
    private readonly DateTimeOffset _from;
    private long _reached;

    /// <summary>Makes the clock of a live world.</summary>
    /// <param name="time">Where the wall clock's time comes from.</param>
    /// <param name="from">The calendar instant at which the run began.</param>
    public LiveClock(TimeProvider time, DateTimeOffset from)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _from = from;
    }

    /// <inheritdoc/>
    public long Reach()
    {
        long now = (_time.GetUtcNow() - _from).Ticks / TicksPerMicro;
        return _reached = Math.Max(_reached, now);
    }

    /// <inheritdoc/>
    public Task WaitFor(long at, CancellationToken cancellation)
    {
        long missing = at - Reach();
        if (missing < 0) return Task.CompletedTask;
        double longest = PacedClock.LongestWait.TotalMilliseconds;
        double milliseconds = Math.Min((missing / 1000) + 1, longest);
        return Task.Delay(TimeSpan.FromMilliseconds(milliseconds), _time, cancellation);
    }
}
