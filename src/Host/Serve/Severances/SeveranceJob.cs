using Twin.World.Severing;

namespace Twin.Host.Serve.Severances;

/// <summary>A question about severance on its way to an answer.</summary>
/// <remarks>Shape: written by the desk and its thread, read by anybody; what belongs together is one reference.
/// </remarks>
internal sealed class SeveranceJob : IProgress<SeveranceProgress>, IDisposable
{
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _cancelled = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile StageReached? _stage;

    /// <summary>Takes a question.</summary>
    /// <param name="number">Its number in this server, from 1.</param>
    /// <param name="ask">The question.</param>
    /// <param name="time">The wall clock.</param>
    public SeveranceJob(int number, SeveranceAsk ask, TimeProvider time)
    {
        (Number, Ask, _time, AskedAt) = (number, ask, time, time.GetUtcNow());
        Token = _cancelled.Token;
    }

    /// <summary>Its number.</summary>
    public int Number { get; }

    /// <summary>What clients call it.</summary>
    public string Id => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The question.</summary>
    public SeveranceAsk Ask { get; }

    /// <summary>When it was asked, on the wall clock.</summary>
    public DateTimeOffset AskedAt { get; }

    /// <summary>Where it stands.</summary>
    public JobState State { get; set; }

    /// <summary>The instant at which the forks left the run; null before. Unit: µs of simulated time.</summary>
    public long? AtMicros { get; set; }

    /// <summary>The answer; null before there is one.</summary>
    public SeveranceFindings? Findings { get; set; }

    /// <summary>Why there is none; null where there is or will be.</summary>
    public string? Trouble { get; set; }

    /// <summary>Cancelled when it is called off.</summary>
    public CancellationToken Token { get; }

    /// <summary>How far it has come; null before its first stage.</summary>
    public SeveranceProgress? Progress => _stage?.Progress;

    /// <summary>Wall time that the stage under way takes at most from now on; null before its first step. Unit:
    /// s.</summary>
    public double? SecondsLeft => _stage is { Progress: { Done: > 0 } progress } stage
        ? _time.GetElapsedTime(stage.BeganAt).TotalSeconds * (progress.Most - progress.Done) / progress.Done
        : null;

    /// <summary>Done when nothing more will come of it.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Calls it off.</summary>
    public void Cancel() => _cancelled.Cancel();

    /// <summary>Nothing more will come of it.</summary>
    public void End(JobState state)
    {
        State = state;
        _ended.TrySetResult();
    }

    /// <inheritdoc/>
    public void Report(SeveranceProgress value)
    {
        var before = _stage;
        var began = before is { } known && known.Progress.Stage == value.Stage
            ? known.BeganAt
            : before?.ReachedAt ?? _time.GetTimestamp();
        _stage = new StageReached(value, began, _time.GetTimestamp());
    }

    /// <summary>Counts the time from now on.</summary>
    public void Begin(SeveranceStage stage, int most) =>
        _stage = new StageReached(new SeveranceProgress(stage, 0, most), _time.GetTimestamp(), _time.GetTimestamp());

    public void Dispose() => _cancelled.Dispose();

    private sealed record StageReached(SeveranceProgress Progress, long BeganAt, long ReachedAt);
}
