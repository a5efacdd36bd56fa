using System.Buffers.Binary;
using System.Text;

namespace Twin.Telemetry.RemoteWrite;

/// <summary>Writes protocol buffers, as much of them as remote write needs.</summary>
/// <remarks>Source: protobuf.dev/programming-guides/encoding.</remarks>
internal sealed class ProtoWriter
{
    private const int FirstBytes = 1 << 12, VarintBytesMax = 10;

    private byte[] _bytes = new byte[FirstBytes];

    /// <summary>How much was written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Forgets what was written.</summary>
    public void Clear() => Length = 0;

    /// <summary>Bytes that a varint takes.</summary>
    public static int VarintBytes(ulong value)
    {
        var bytes = 1;
        for (; value >= 0x80; value >>= 7) bytes++;
        return bytes;
    }

    /// <summary>Writes a number, seven bits a byte.</summary>
    public void Varint(ulong value)
    {
        Room(VarintBytesMax);
        for (; value >= 0x80; value >>= 7) _bytes[Length++] = unchecked((byte)(value | 0x80));
        _bytes[Length++] = (byte)value;
    }

    /// <summary>Writes one byte.</summary>
    public void Byte(byte value)
    {
        Room(1);
        _bytes[Length++] = value;
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Room(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Writes a double, little-endian.</summary>
    public void Double(double value)
    {
        Room(sizeof(double));
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.AsSpan(Length), value);
        Length += sizeof(double);
    }

    /// <summary>Writes a field of text.</summary>
    /// <param name="tag">Number and type of the field.</param>
    /// <param name="text">The text.</param>
    public void Text(byte tag, string text)
    {
        Byte(tag);
        Varint((ulong)Encoding.UTF8.GetByteCount(text));
        Bytes(Encoding.UTF8.GetBytes(text));
    }

    private void Room(int bytes)
    {
        if (Length + bytes > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + bytes));
    }
}
