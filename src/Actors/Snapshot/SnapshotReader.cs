using System.Buffers.Binary;
using System.Text;

namespace Twin.Actors;

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote, and refuses what does not fit.</summary>
internal ref struct SnapshotReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>The bytes not read yet, for a part that reads itself; give back what it leaves.</summary>
    public ReadOnlySpan<byte> Rest
    {
        readonly get => _rest;
        set => _rest = value;
    }

    public long ReadLong() => BinaryPrimitives.ReadInt64LittleEndian(ReadBytes(sizeof(long)));

    public ulong ReadUlong() => unchecked((ulong)ReadLong());

    public int ReadCount(int most, string what)
    {
        long count = ReadLong();
        if (count < 0 || count > most) throw new SnapshotException($"{what}: expected 0 to {most}, got {count}");
        return (int)count;
    }

    public string ReadString() => Encoding.UTF8.GetString(ReadBytes(ReadCount(_rest.Length, "length of a name")));

    public Mail ReadMail() => new(
        Address.FromPacked(ReadLong()), Address.FromPacked(ReadLong()), ReadVerb(), ReadLong(), ReadLong());

    public void Expect(long expected, string what)
    {
        long got = ReadLong();
        if (got != expected) throw new SnapshotException($"{what}: expected {expected}, got {got}");
    }

    public void Expect(string expected, string what)
    {
        string got = ReadString();
        if (got != expected) throw new SnapshotException($"{what}: expected {expected}, got {got}");
    }

    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        if (count > _rest.Length) throw new SnapshotException($"expected {count} bytes more, got {_rest.Length}");
        ReadOnlySpan<byte> read = _rest[..count];
        _rest = _rest[count..];
        return read;
    }

    private ushort ReadVerb() => (ushort)ReadCount(ushort.MaxValue, "verb");
}
