using System.Text.Json;

namespace Twin.Host.Api;

/// <summary>An input of a run: what came from outside, who sent it, why and when.</summary>
/// <param name="Sequence">Its sequence number, the run's revision after it.</param>
/// <param name="Name">Event name with version.</param>
/// <param name="At">When it was applied, simulated time.</param>
/// <param name="AtMicros">The same. Unit: µs since the run began.</param>
/// <param name="Principal">Who: the id of a key, or local; null for what the run itself took in.</param>
/// <param name="Reason">Why, in the operator's words.</param>
/// <param name="ReceivedAt">When it came in, on the wall clock.</param>
/// <param name="Data">Its other parts; worlds and states left out.</param>
/// <param name="Link">Its link of the chain, SHA-256.</param>
internal sealed record AuditLine(
    long Sequence, string Name, string At, long AtMicros, string? Principal, string? Reason, string? ReceivedAt,
    JsonElement? Data, string Link);
