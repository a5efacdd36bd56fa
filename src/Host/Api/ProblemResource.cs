using System.Text.Json.Serialization;
using Twin.Host.Output;

namespace Twin.Host.Api;

/// <summary>What is wrong with a request: problem details of RFC 9457, with the errors as the command writes
/// them.</summary>
internal sealed record ProblemResource
{
    /// <summary>Names the kind of problem: <c>urn:twin:error:CODE</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What is wrong, in one clause.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>Where, what was expected, what came, and what to do.</summary>
    public required string Detail { get; init; }

    /// <summary>The first error's code.</summary>
    public required string Code { get; init; }

    /// <summary>All errors.</summary>
    [JsonPropertyName("errors")]
    public required IReadOnlyList<ErrorEntry> Errors { get; init; }
}
