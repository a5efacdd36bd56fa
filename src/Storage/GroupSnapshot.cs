namespace Twin.Storage;

/// <summary>A snapshot on its way into the store.</summary>
/// <param name="AtMicros">Simulated time of the state. Unit: µs since the run began.</param>
/// <param name="State">The bytes the world gave.</param>
/// <param name="IsKept">Whether it stays when newer ones come.</param>
internal readonly record struct GroupSnapshot(long AtMicros, byte[] State, bool IsKept = false);
