namespace Twin.World.Showing;

/// <summary>Something that happened to what is shown.</summary>
/// <param name="Event">Number of its delivery since the run began.</param>
/// <param name="AtMicros">When. Unit: µs of simulated time.</param>
/// <param name="What">What happened, in words.</param>
public sealed record Happening(long Event, long AtMicros, string What);
