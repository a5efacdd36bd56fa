namespace Twin.World.Explaining;

/// <summary>One link of a chain of causes.</summary>
/// <param name="Event">Number of the event that shows it; null where none was seen.</param>
/// <param name="AtMicros">When. Unit: µs of simulated time.</param>
/// <param name="Actor">Who, as kind/name.</param>
/// <param name="What">What was the case.</param>
/// <param name="Share">What it got or did of what it could have; null where that has no sense. Range: at least
/// 0.</param>
/// <param name="Beside">What else could have served and did not, at most a few.</param>
public sealed record CauseLink(
    long? Event, long AtMicros, string Actor, string What, double? Share, IReadOnlyList<string> Beside);
