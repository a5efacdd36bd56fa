using System.Globalization;

namespace Twin.Storage;

/// <summary>Where a stream stands: how much it holds and the digest of all of it.</summary>
/// <param name="Count">Entries so far; for a journal stream also the last sequence number.</param>
/// <param name="Link">SHA-256 link of the last entry, 32 bytes; zeros when there is none.</param>
internal readonly record struct ChainHead(long Count, byte[] Link)
{
    public static ChainHead Empty => new(0, new byte[MessageEnvelope.LinkBytes]);

    /// <summary>Reads what <see cref="ToString"/> wrote; null where it did not.</summary>
    public static ChainHead? Parse(string text)
    {
        string[] parts = text.Split(' ');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out long count)
            && parts[1].Length == 2 * MessageEnvelope.LinkBytes
            && parts[1].All(char.IsAsciiHexDigitLower)
                ? new ChainHead(count, Convert.FromHexString(parts[1]))
                : null;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Count.ToString(CultureInfo.InvariantCulture) + " " + Convert.ToHexStringLower(Link);

    /// <summary>Whether both are the same place of the same chain.</summary>
    public bool Is(ChainHead other) => Count == other.Count && Link.AsSpan().SequenceEqual(other.Link);
}
