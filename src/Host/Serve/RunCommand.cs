using Twin.Host.Api;

namespace Twin.Host.Serve;

/// <summary>A command on its way to a run: what, by whom, and who waits for its acknowledgement.</summary>
internal sealed class RunCommand
{
    /// <summary>What is commanded.</summary>
    public required CommandKind Kind { get; init; }

    /// <summary>Its parts.</summary>
    public required CommandBody Body { get; init; }

    /// <summary>Who commands: the id of a key, or <c>local</c>.</summary>
    public required string Principal { get; init; }

    /// <summary>When it came in, on the wall clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The client's key for one command sent twice, or null.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Hash of the body, for a key that comes again.</summary>
    public UInt128 BodyHash { get; init; }

    /// <summary>The revision that the run must have, or null.</summary>
    public long? IfRevision { get; init; }

    /// <summary>Of a fork: the id of the branch, which exists already.</summary>
    public string? ForkId { get; init; }

    /// <summary>Answered by the run's thread: the command is durable, or refused.</summary>
    public TaskCompletionSource<CommandAnswer> Answer { get; } =
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
