namespace Twin.Host.Compare;

/// <summary>What one run did where the other did something else.</summary>
/// <param name="Event">Number of the event since the run began.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who, as kind/name.</param>
/// <param name="What">What it did.</param>
internal sealed record CompareEvent(long Event, string At, string Actor, string What);
