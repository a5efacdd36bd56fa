namespace Twin.World.Comparing;

/// <summary>One of two events that differ.</summary>
/// <param name="Event">Number of its delivery since the run began.</param>
/// <param name="AtMicros">When. Unit: µs of simulated time.</param>
/// <param name="Actor">Who, as kind/name.</param>
/// <param name="What">What it did.</param>
public sealed record EventSide(long Event, long AtMicros, string Actor, string What);
