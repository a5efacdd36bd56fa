namespace Twin.Storage;

/// <summary>A world's state at an instant, read back and checked.</summary>
public sealed class Snapshot
{
    internal Snapshot(SnapshotPosition position, byte[] state, byte[] sha256)
    {
        Position = position;
        State = state;
        Sha256 = sha256;
    }

    /// <summary>Sequence number of the last input the state has applied; replay begins at the next one.</summary>
    public long InputSequence => Position.Inputs.Count;

    /// <summary>Simulated time of the state. Unit: µs since the run began.</summary>
    public long AtMicros => Position.AtMicros;

    /// <summary>The bytes the world gave.</summary>
    public ReadOnlyMemory<byte> State { get; }

    /// <summary>SHA-256 of <see cref="State"/>, 32 bytes.</summary>
    public ReadOnlyMemory<byte> Sha256 { get; }

    internal SnapshotPosition Position { get; }
}
