namespace Twin.World.Comparing;

/// <summary>The first event in which two runs differ.</summary>
/// <param name="A">What the first run did; null where it had nothing more to do.</param>
/// <param name="B">What the second run did; null where it had nothing more to do.</param>
public sealed record EventDifference(EventSide? A, EventSide? B);
