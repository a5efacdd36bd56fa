using System.Buffers.Binary;

namespace Twin.Storage;

/// <summary>Looks for damage in SQLite's write-ahead log, which SQLite itself takes for the log's end.</summary>
/// <remarks>
/// SQLite reads frames until the first whose checksum fails and forgets the rest: right after a crash, where only the
/// last commit can be torn, but a flipped bit would drop acknowledged commits without a word. Two or more commits
/// behind a bad frame cannot come from a crash under synchronous=FULL, so they are reported. A bad frame within the
/// last commit cannot be told from a torn one.
/// Source: SQLite, "WAL-mode file format", https://www.sqlite.org/walformat.html, sections 2.1 and 4.
/// </remarks>
internal sealed class WriteAheadLog
{
    private const int HeaderBytes = 32;
    private const int FrameHeaderBytes = 24;
    private const uint MagicLittleEndian = 0x377f0682;
    private const uint MagicBigEndian = 0x377f0683;
    private const int CommitsThatProveDamage = 2;

    private readonly byte[] _header = new byte[HeaderBytes];
    private readonly bool _bigEndian;
    private uint _sum0;
    private uint _sum1;

    private WriteAheadLog(ReadOnlySpan<byte> header)
    {
        header.CopyTo(_header);
        _bigEndian = Word(header, 0) == MagicBigEndian;
        Add(header[..24]);
    }

    /// <summary>Says what is wrong with the log beside a database, or null.</summary>
    public static string? Wrong(string databasePath)
    {
        string path = databasePath + "-wal";
        if (!File.Exists(path))
            return null;
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] header = new byte[HeaderBytes];
        if (file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes)
            return null;
        if (Word(header, 0) is not (MagicLittleEndian or MagicBigEndian))
            return file.Length > HeaderBytes ? "the write-ahead log has no header" : null;
        string? wrong = new WriteAheadLog(header).Scan(file);
        file.Position = 0;
        byte[] after = new byte[HeaderBytes];
        file.ReadExactly(after);
        // Another process may have begun the log anew while we read it.
        return after.AsSpan().SequenceEqual(header) ? wrong : null;
    }

    private string? Scan(FileStream file)
    {
        if (_sum0 != Word(_header, 24) || _sum1 != Word(_header, 28))
            return file.Length > HeaderBytes ? "the header of the write-ahead log does not match its checksum" : null;
        byte[] frame = new byte[FrameHeaderBytes + (int)Word(_header, 8)];
        long firstBad = 0;
        int commitsBehind = 0;
        for (long n = 1; file.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length; n++)
        {
            bool sameLog = frame.AsSpan(8, 8).SequenceEqual(_header.AsSpan(16, 8));
            if (firstBad == 0 && !(sameLog && Matches(frame)))
                firstBad = n;
            if (firstBad != 0 && sameLog && Word(frame, 4) != 0)
                commitsBehind++;
        }

        return commitsBehind >= CommitsThatProveDamage
            ? $"frame {firstBad} of the write-ahead log is damaged, {commitsBehind} commits behind it are lost"
            : null;
    }

    private bool Matches(ReadOnlySpan<byte> frame)
    {
        Add(frame[..8]);
        Add(frame[FrameHeaderBytes..]);
        return _sum0 == Word(frame, 16) && _sum1 == Word(frame, 20);
    }

    // The format's sums wrap around by definition.
    private void Add(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            for (int i = 0; i < bytes.Length; i += 8)
            {
                _sum0 += Summand(bytes[i..]) + _sum1;
                _sum1 += Summand(bytes[(i + 4)..]) + _sum0;
            }
        }
    }

    private uint Summand(ReadOnlySpan<byte> bytes) => _bigEndian
        ? BinaryPrimitives.ReadUInt32BigEndian(bytes)
        : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static uint Word(ReadOnlySpan<byte> bytes, int offset) =>
        BinaryPrimitives.ReadUInt32BigEndian(bytes[offset..]);
}
