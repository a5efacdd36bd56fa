using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Twin.Actors;

/// <summary>Writes the canonical form: little-endian, lengths before contents, nothing that depends on the
/// machine.</summary>
/// <param name="target">Where to.</param>
internal readonly struct SnapshotWriter(IBufferWriter<byte> target)
{
    private const int ChunkBytes = 1 << 16;

    public void Write(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(target.GetSpan(sizeof(long)), value);
        target.Advance(sizeof(long));
    }

    public void Write(ulong value) => Write(unchecked((long)value));

    public void Write(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Write(bytes.Length);
        WriteBytes(bytes);
    }

    public void Write(in Mail mail)
    {
        Write(mail.To.Packed);
        Write(mail.From.Packed);
        Write(mail.Verb);
        Write(mail.A);
        Write(mail.B);
    }

    /// <summary>Writes bytes in chunks, so that no buffer of the size of the world is ever asked for.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            int count = Math.Min(bytes.Length, ChunkBytes);
            bytes[..count].CopyTo(target.GetSpan(count));
            target.Advance(count);
            bytes = bytes[count..];
        }
    }
}
