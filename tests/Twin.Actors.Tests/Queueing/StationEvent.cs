namespace Twin.Actors.Tests.Queueing;

/// <summary>One thing that happens to a station.</summary>
public readonly record struct StationEvent(StationStep Step, long Customer, long SpanUs, long WaitUs);
