using Twin.World.Running;

namespace Twin.Host.Api;

/// <summary>A run: where it stands and how to go on.</summary>
internal sealed record RunResource
{
    /// <summary>Its id: <c>WORLD-NNNN</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Stem of its world.</summary>
    public required string World { get; init; }

    /// <summary>Whose numbers these are: the line at which they are drawn, and who owns what inside it.</summary>
    public required BoundaryReport Boundary { get; init; }

    /// <summary>running, paused, low-space, store-away, finished, stopped, failed or stored.</summary>
    public required string State { get; init; }

    /// <summary>Why it stands, where it failed.</summary>
    public string? Trouble { get; init; }

    /// <summary>The day at which its simulated time is zero.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Simulated time now.</summary>
    public required string At { get; init; }

    /// <summary>Simulated time now. Unit: µs since the run began.</summary>
    public required long AtMicros { get; init; }

    /// <summary>Its end.</summary>
    public required string Until { get; init; }

    /// <summary>paced, live, or virtual for one that no clock holds.</summary>
    public required string Clock { get; init; }

    /// <summary>Simulated seconds a second while the clock goes; null without a clock.</summary>
    public double? Speed { get; init; }

    /// <summary>Sequence number of its last input; also its ETag.</summary>
    public required long Revision { get; init; }

    /// <summary>Id of its last event, to listen from.</summary>
    public string? LastEvent { get; init; }

    /// <summary>Whether it is no branch of another.</summary>
    public required bool IsMain { get; init; }

    /// <summary>Its unique id in stores and journals.</summary>
    public required string RunId { get; init; }

    /// <summary>Unique id of the run that it branches off, or null.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether its loop is cut off from money.</summary>
    public bool IsSevered { get; init; }

    /// <summary>Whether decisions on it can be asked for.</summary>
    public bool IsJudged { get; init; }

    /// <summary>The line that holds the loop back; null where nobody plans.</summary>
    public string? Bottleneck { get; init; }
}
