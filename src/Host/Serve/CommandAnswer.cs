using Twin.Domain;

namespace Twin.Host.Serve;

/// <summary>What became of a command.</summary>
internal sealed record CommandAnswer
{
    /// <summary>HTTP status that says it: 200 when it is durable.</summary>
    public required int Status { get; init; }

    /// <summary>Why it was refused; empty when it was taken.</summary>
    public IReadOnlyList<InputError> Errors { get; init; } = [];

    /// <summary>Sequence number of its input; the revision of the run afterwards. 0 when nothing was
    /// journalled.</summary>
    public long Sequence { get; init; }

    /// <summary>When it was applied. Unit: µs of simulated time.</summary>
    public long AtMicros { get; init; }

    /// <summary>Whether this is the answer to the same command sent before.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>What it does or would do, in words.</summary>
    public IReadOnlyList<string> Effect { get; init; } = [];

    /// <summary>Of a fork: the new run.</summary>
    public string? Fork { get; init; }

    /// <summary>A refusal.</summary>
    public static CommandAnswer Refused(int status, params IReadOnlyList<InputError> errors) =>
        new() { Status = status, Errors = errors };
}
