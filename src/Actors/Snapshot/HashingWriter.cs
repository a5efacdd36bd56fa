using System.Buffers;
using System.Security.Cryptography;

namespace Twin.Actors;

/// <summary>Hashes what is written to it, so that the hash of a world needs no copy of it.</summary>
internal sealed class HashingWriter : IBufferWriter<byte>, IDisposable
{
    private const int BufferBytes = 1 << 17;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = new byte[BufferBytes];
    private int _filled;

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _buffer.Length - _filled);
        _filled += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _buffer.AsMemory(_filled);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _buffer.AsSpan(_filled);
    }

    public byte[] Finish()
    {
        Flush();
        return _hash.GetHashAndReset();
    }

    public void Dispose() => _hash.Dispose();

    private void MakeRoom(int sizeHint)
    {
        int wanted = Math.Max(1, sizeHint);
        if (_buffer.Length - _filled >= wanted) return;
        Flush();
        if (_buffer.Length < wanted) _buffer = new byte[wanted];
    }

    private void Flush()
    {
        _hash.AppendData(_buffer, 0, _filled);
        _filled = 0;
    }
}
