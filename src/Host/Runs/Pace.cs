namespace Twin.Host.Runs;

/// <summary>Says when the next picture is due, how fast the run goes and how long it still takes.</summary>
/// <remarks>Shape: one thread, no allocation.</remarks>
internal sealed class Pace
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _interval;
    private readonly long _startedAt;
    private TimeSpan _dueAt;

    /// <summary>Starts to count.</summary>
    /// <param name="time">The wall clock.</param>
    /// <param name="first">When the first picture is due, from now.</param>
    /// <param name="interval">How long after a picture the next one is due.</param>
    public Pace(TimeProvider time, TimeSpan first, TimeSpan interval)
    {
        _time = time;
        _interval = interval;
        _dueAt = first;
        _startedAt = time.GetTimestamp();
    }

    /// <summary>Wall time since the start.</summary>
    public TimeSpan Elapsed => _time.GetElapsedTime(_startedAt);

    /// <summary>Whether a picture is due.</summary>
    public bool IsDue => Elapsed >= _dueAt;

    /// <summary>Takes note that a picture was shown.</summary>
    public void Shown() => _dueAt = Elapsed + _interval;

    /// <summary>Simulated years per second of wall time since the start; 0 before any time has passed.</summary>
    public double YearsPerSecond(RunProgress progress)
    {
        double seconds = Elapsed.TotalSeconds;
        return seconds > 0 ? progress.DoneYears / seconds : 0;
    }

    /// <summary>Wall time left at the mean speed so far, or null while nothing is known.</summary>
    public TimeSpan? Left(RunProgress progress)
    {
        if (progress.DoneFraction <= 0) return null;
        double seconds = Elapsed.TotalSeconds * (1 - progress.DoneFraction) / progress.DoneFraction;
        return seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }
}
