namespace Twin.Storage;

/// <summary>The server that keeps a run is away: nothing is acknowledged until it is back.</summary>
/// <param name="Since">When that was noticed.</param>
/// <param name="Reason">What it said, or what the network did.</param>
public sealed record ServerAway(DateTimeOffset Since, string Reason);
