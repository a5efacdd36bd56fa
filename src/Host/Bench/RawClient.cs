using System.Net.Sockets;
using System.Text;

namespace Twin.Host.Bench;

/// <summary>A client that costs next to nothing beside the server: one connection, bytes made once, answers counted by
/// their length.</summary>
internal sealed class RawClient : IDisposable
{
    private static readonly byte[] _headersEnd = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] _lengthName = "Content-Length: "u8.ToArray();

    private readonly TcpClient _socket;
    private readonly NetworkStream _stream;
    private readonly byte[] _buffer = new byte[256 << 10];

    /// <summary>Connects.</summary>
    /// <param name="server">Address of the server.</param>
    public RawClient(Uri server)
    {
        _socket = new TcpClient(server.Host, server.Port) { NoDelay = true };
        _stream = _socket.GetStream();
    }

    /// <summary>The bytes of a request; without a key where it is empty.</summary>
    public static byte[] Request(string method, Uri server, string path, string key, string? body = null)
    {
        var content = body is null
            ? string.Empty
            : $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n";
        var shown = key.Length == 0 ? string.Empty : $"Authorization: Bearer {key}\r\n";
        var head = $"{method} {path} HTTP/1.1\r\nHost: {server.Authority}\r\n{shown}";
        return Encoding.UTF8.GetBytes(head + content + "\r\n" + body);
    }

    /// <summary>Sends a request and reads its answer.</summary>
    /// <returns>Whether it was answered with 200.</returns>
    public async Task<bool> Ask(byte[] request)
    {
        await _stream.WriteAsync(request).ConfigureAwait(false);
        var read = 0;
        while (true)
        {
            var count = await _stream.ReadAsync(_buffer.AsMemory(read)).ConfigureAwait(false);
            if (count == 0) return false;
            read += count;
            if (IsWhole(_buffer.AsSpan(0, read))) return _buffer.AsSpan(9, 3).SequenceEqual("200"u8);
        }
    }

    /// <summary>Sends a request and counts how often a text comes in its endless answer.</summary>
    /// <returns>How many of the wanted ones came.</returns>
    public async Task<int> Count(byte[] request, byte[] text, int wanted, Action isReady)
    {
        await _stream.WriteAsync(request).ConfigureAwait(false);
        var (found, read) = (0, 0);
        var isTold = false;
        while (found < wanted)
        {
            var count = await _stream.ReadAsync(_buffer.AsMemory(read)).ConfigureAwait(false);
            if (count == 0) return found;
            if (!isTold) isReady();
            isTold = true;
            read += count;
            var at = 0;
            while (_buffer.AsSpan(at, read - at).IndexOf(text) is var next and >= 0)
            {
                found++;
                at += next + text.Length;
            }

            // What may be the beginning of a text stays for the next look.
            var kept = Math.Min(read - at, text.Length - 1);
            _buffer.AsSpan(read - kept, kept).CopyTo(_buffer);
            read = kept;
        }

        return found;
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf(_headersEnd);
        if (end < 0) return false;
        var at = answer[..end].IndexOf(_lengthName);

        // A chunked answer ends in an empty chunk.
        if (at < 0) return answer.EndsWith("0\r\n\r\n"u8);
        var digits = answer[(at + _lengthName.Length)..end];
        var line = digits.IndexOf((byte)'\r');
        if (line >= 0) digits = digits[..line];
        return System.Buffers.Text.Utf8Parser.TryParse(digits, out int length, out _)
            && answer.Length >= end + _headersEnd.Length + length;
    }
}
