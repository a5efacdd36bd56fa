namespace Twin.Storage;

/// <summary>Where a stream stands: how much it holds and the digest of all of it.</summary>
/// <param name="Count">Entries so far; for a journal stream also the last sequence number.</param>
/// <param name="Link">SHA-256 link of the last entry, 32 bytes; zeros when there is none.</param>
internal readonly record struct ChainHead(long Count, byte[] Link)
{
    public static ChainHead Empty => new(0, new byte[MessageEnvelope.LinkBytes]);
}
