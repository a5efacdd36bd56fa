namespace Twin.Actors;

/// <summary>A snapshot does not fit the shard it was to be restored into, or is damaged.</summary>
/// <param name="message">What differs: expected and got.</param>
public sealed class SnapshotException(string message) : Exception(message);
