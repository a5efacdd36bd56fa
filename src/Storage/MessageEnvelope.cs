using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Twin.Storage;

/// <summary>The bytes around a payload in <c>journal.message</c>, and the link that chains them.</summary>
/// <remarks>
/// Layout, little-endian: version u8 · format u8 · simulated time i64 (µs) · previous link 32 · payload · link 32.
/// link = SHA-256(name length u16 · name · sequence i64 · manifest length u16 · manifest · everything of the message
/// before its own link), where name is the persistence id. The first message of a name has a previous link of zeros.
/// A changed bit in message, manifest, sequence or name therefore breaks the row that holds it, and a row that
/// vanished breaks the one after it.
/// </remarks>
internal static class MessageEnvelope
{
    public const byte Version = 1;
    public const int LinkBytes = SHA256.HashSizeInBytes;
    public const int PayloadOffset = 2 + sizeof(long) + LinkBytes;
    public const int Overhead = PayloadOffset + LinkBytes;

    /// <summary>Bytes that precede the message in the hashed text.</summary>
    public static int PrefixBytes(int nameBytes, int manifestBytes) =>
        sizeof(ushort) + nameBytes + sizeof(long) + sizeof(ushort) + manifestBytes;

    /// <summary>Writes the hashed prefix; its length is <see cref="PrefixBytes"/>.</summary>
    public static void WritePrefix(
        Span<byte> target, ReadOnlySpan<byte> name, long sequence, ReadOnlySpan<byte> manifest)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(target, (ushort)name.Length);
        name.CopyTo(target[sizeof(ushort)..]);
        target = target[(sizeof(ushort) + name.Length)..];
        BinaryPrimitives.WriteInt64LittleEndian(target, sequence);
        BinaryPrimitives.WriteUInt16LittleEndian(target[sizeof(long)..], (ushort)manifest.Length);
        manifest.CopyTo(target[(sizeof(long) + sizeof(ushort))..]);
    }

    /// <summary>Writes prefix and message into one buffer and closes it with its link.</summary>
    /// <remarks>The buffer holds prefix + overhead + payload bytes; the link goes in as the predecessor's and comes
    /// out as this message's own.</remarks>
    public static void Seal(
        Span<byte> target,
        int prefixBytes,
        PayloadFormat format,
        long atMicros,
        ReadOnlySpan<byte> payload,
        Span<byte> link)
    {
        Span<byte> message = target[prefixBytes..];
        message[0] = Version;
        message[1] = (byte)format;
        BinaryPrimitives.WriteInt64LittleEndian(message[2..], atMicros);
        link.CopyTo(message[(2 + sizeof(long))..]);
        payload.CopyTo(message[PayloadOffset..]);
        int hashed = prefixBytes + PayloadOffset + payload.Length;
        SHA256.HashData(target[..hashed], link);
        link.CopyTo(target[hashed..]);
    }

    /// <summary>Reads a message and checks it against its own link.</summary>
    /// <returns>Null when the message is whole, otherwise what is wrong with it.</returns>
    public static string? TryOpen(
        string name, long sequence, string manifest, ReadOnlySpan<byte> message,
        out JournalEntry entry, out byte[] previous)
    {
        entry = default;
        previous = [];
        if (message.Length < Overhead)
            return "the message is shorter than its envelope";
        if (message[0] != Version)
            return $"the envelope has version {message[0]}, known is {Version}";
        byte[] link = Link(name, sequence, manifest, message[..^LinkBytes]);
        if (!message[^LinkBytes..].SequenceEqual(link))
            return "the message does not match its SHA-256 link";
        previous = message.Slice(2 + sizeof(long), LinkBytes).ToArray();
        entry = new JournalEntry(
            sequence,
            manifest,
            BinaryPrimitives.ReadInt64LittleEndian(message[2..]),
            (PayloadFormat)message[1],
            message[PayloadOffset..^LinkBytes].ToArray(),
            link);
        return null;
    }

    /// <summary>The link of a message, computed from everything before it.</summary>
    public static byte[] Link(string name, long sequence, string manifest, ReadOnlySpan<byte> body)
    {
        byte[] nameBytes = Encoding.UTF8.GetBytes(name);
        byte[] manifestBytes = Encoding.UTF8.GetBytes(manifest);
        byte[] prefix = new byte[PrefixBytes(nameBytes.Length, manifestBytes.Length)];
        WritePrefix(prefix, nameBytes, sequence, manifestBytes);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(prefix);
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}
