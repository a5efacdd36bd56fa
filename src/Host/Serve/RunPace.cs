using Twin.Actors;

namespace Twin.Host.Serve;

/// <summary>The clock of a served run: paced or live, and it can stand still.</summary>
/// <remarks>Shape: used by the run's own thread.</remarks>
internal sealed class RunPace
{
    /// <summary>Fastest pace. Unit: simulated seconds a second; a year in 32 ms.</summary>
    public const double SpeedMax = 1e9;

    private readonly TimeProvider _time;
    private readonly DateTimeOffset _from;
    private IRunClock? _clock;

    /// <summary>Makes the clock; it stands still until <see cref="Go"/>.</summary>
    /// <param name="time">The wall clock.</param>
    /// <param name="from">Simulated time zero in the calendar.</param>
    /// <param name="isLive">Whether it follows the calendar.</param>
    /// <param name="speed">Simulated seconds a second, for a clock that does not. Range: (0, 10^9].</param>
    public RunPace(TimeProvider time, DateOnly from, bool isLive, double speed)
    {
        (_time, IsLive, Speed) = (time, isLive, isLive ? 1 : speed);
        _from = new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
    }

    /// <summary>Whether it follows the calendar.</summary>
    public bool IsLive { get; }

    /// <summary>Simulated seconds a second while it goes.</summary>
    public double Speed { get; private set; }

    /// <summary>Whether it goes.</summary>
    public bool Goes => _clock is not null;

    /// <summary>How far the run may be by now. Unit: µs of simulated time.</summary>
    /// <param name="nowMicros">Where the run is, for a clock that stands still.</param>
    public long Reach(long nowMicros) => _clock?.Reach() ?? nowMicros;

    /// <summary>Goes on from where the run is; a live clock jumps to the present.</summary>
    public void Go(long nowMicros) =>
        _clock = IsLive ? new LiveClock(_time, _from) : new PacedClock(_time, Speed, nowMicros);

    /// <summary>Stands still.</summary>
    public void Stop() => _clock = null;

    /// <summary>Goes at another pace from where the run is.</summary>
    public void Change(double speed, long nowMicros)
    {
        Speed = speed;
        if (Goes) Go(nowMicros);
    }
}
