using Twin.Host.Output;
using Twin.Host.Serve.Severances;

namespace Twin.Host.Api;

/// <summary>A question about severance: where it stands, and its answer.</summary>
internal sealed record SeveranceResource
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The run.</summary>
    public required string Run { get; init; }

    /// <summary>waiting, running, cancelling, cancelled, done or failed.</summary>
    public required string State { get; init; }

    /// <summary>Who asked.</summary>
    public required string Principal { get; init; }

    /// <summary>When, on the wall clock.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>How many questions come before it.</summary>
    public required int Before { get; init; }

    /// <summary>What is being done: weighing draws by the past, severing forks, comparing them.</summary>
    public string? Stage { get; init; }

    /// <summary>How many of it are done.</summary>
    public int? Done { get; init; }

    /// <summary>How many there are at most.</summary>
    public int? Most { get; init; }

    /// <summary>Wall time that this stage takes at most from now on. Unit: s.</summary>
    public double? SecondsLeft { get; init; }

    /// <summary>When the forks left the run, simulated time.</summary>
    public string? At { get; init; }

    /// <summary>The same. Unit: µs since the run began.</summary>
    public long? AtMicros { get; init; }

    /// <summary>Why there is no answer.</summary>
    public string? Trouble { get; init; }

    /// <summary>The answer.</summary>
    public SeveranceResult? Result { get; init; }

    /// <summary>A job as it stands.</summary>
    /// <param name="desk">The desk that holds it.</param>
    /// <param name="job">The job.</param>
    /// <param name="from">The day at which the run's simulated time is zero.</param>
    public static SeveranceResource Of(SeveranceDesk desk, SeveranceJob job, DateOnly from)
    {
        var state = job.State;
        var progress = state is JobState.Running or JobState.Cancelling ? job.Progress : null;
        return new SeveranceResource
        {
            Id = job.Id, Run = job.Ask.Run, State = state.ToString().ToLowerInvariant(), Principal = job.Ask.Principal,
            AskedAt = job.AskedAt, Before = desk.Before(job),
            Stage = progress?.Stage.ToString().ToLowerInvariant(), Done = progress?.Done, Most = progress?.Most,
            SecondsLeft = progress is null ? null : job.SecondsLeft,
            At = job.AtMicros is { } at ? SimTime.Text(from, at) : null, AtMicros = job.AtMicros,
            Trouble = job.Trouble, Result = job.Findings is { } found ? SeveranceResult.Of(found) : null,
        };
    }
}
