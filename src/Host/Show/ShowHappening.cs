namespace Twin.Host.Show;

/// <summary>Something that happened to what is shown.</summary>
/// <param name="Event">Number of its delivery since the run began.</param>
/// <param name="At">When, as a date.</param>
/// <param name="What">What, in words.</param>
internal sealed record ShowHappening(long Event, string At, string What);
