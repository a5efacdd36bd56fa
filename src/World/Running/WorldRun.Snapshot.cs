using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Twin.Domain;
using Twin.World.Assembly;

namespace Twin.World.Running;

public sealed partial class WorldRun
{
    private const int WordBytes = 8;

    /// <summary>Room for what a snapshot may hold more than the one before. Unit: bytes.</summary>
    private const int SnapshotSpare = 1 << 16;

    // Length of the last snapshot, so that the next one finds room at once and does not double its way there.
    private int _snapshotBytes;

    /// <summary>Writes the shard and everything observed so far.</summary>
    /// <returns>The bytes; <see cref="Restore"/> reads them.</returns>
    public byte[] Snapshot()
    {
        var writer = new ArrayBufferWriter<byte>(_snapshotBytes + SnapshotSpare);
        Write(writer, NowMicros);
        Write(writer, NextSampleMicros);
        Write(writer, _month);
        Write(writer, _samples.Count);
        Write(writer, Catalogue.Names.Count);
        Write(writer, _made.Length);
        Write(writer, _human.Before.Length);
        Write(writer, 1 + _flows.State.Sum(part => (long)part.Length));
        var economy = Economy?.State() ?? [];
        Write(writer, economy.Length);
        Write(writer, economy);
        Write(writer, _week);
        foreach (var part in _flows.State) Write(writer, part);
        Write(writer, _made);
        Write(writer, _unserved);
        Write(writer, _human.Before);
        foreach (var sample in _samples)
        {
            Write(writer, sample.AtMicros);
            Write(writer, sample.Values);
        }

        World.Shard.WriteSnapshot(writer);
        _snapshotBytes = writer.WrittenCount;
        return writer.WrittenSpan.ToArray();
    }

    /// <summary>Puts a run that was just made where a snapshot was taken.</summary>
    /// <param name="bytes">What <see cref="Snapshot"/> wrote for a world assembled from the same records.</param>
    /// <param name="acceptBuild">Whether the snapshot of another build will do.</param>
    /// <exception cref="InvariantException">The bytes belong to another world.</exception>
    public void Restore(ReadOnlySpan<byte> bytes, bool acceptBuild)
    {
        _snapshotBytes = bytes.Length;
        NowMicros = Read(ref bytes);
        NextSampleMicros = Read(ref bytes);
        _month = Read(ref bytes);
        var count = Read(ref bytes);
        Invariant.That(Read(ref bytes) == Catalogue.Names.Count, "the snapshot holds the series of another world");
        Invariant.That(Read(ref bytes) == _made.Length, "the snapshot holds the goods of another world");
        Invariant.That(
            Read(ref bytes) == _human.Before.Length, "the snapshot holds the human economy of another world");
        var flows = Read(ref bytes);
        ReadEconomy(ref bytes);
        var isSameBook = ReadFlows(ref bytes, flows);
        Read(ref bytes, _made);
        Read(ref bytes, _unserved);
        Read(ref bytes, _human.Before);
        _samples.Clear();
        for (var i = 0L; i < count; i++)
        {
            var at = Read(ref bytes);
            var values = new double[Catalogue.Names.Count];
            Read(ref bytes, values);
            _samples.Add(new Sample(at, values));
        }

        World.Shard.Restore(bytes, acceptBuild);
        if (!isSameBook) _flows.Open();
    }

    /// <summary>Puts a run that was just made where another one stands, under the parameters of its own
    /// world.</summary>
    /// <param name="parent">The other run; only read.</param>
    /// <param name="before">The other run's world, assembled and not yet run; only read.</param>
    /// <returns>How many numbers differ between the worlds and stay the parent's, because they have moved on.</returns>
    /// <exception cref="ArgumentException">The worlds have other actors.</exception>
    internal int Inherit(WorldRun parent, AssembledWorld before)
    {
        Invariant.That(parent.Catalogue.Names.Count == Catalogue.Names.Count, "the parent has other series");
        var kept = World.Shard.Inherit(parent.World.Shard, before.Shard);
        (NowMicros, NextSampleMicros) = (parent.NowMicros, parent.NextSampleMicros);
        (_month, _week) = (parent._month, parent._week);
        _samples.Clear();
        _samples.AddRange(parent._samples);
        parent._unserved.CopyTo(_unserved, 0);
        var (made, parentMade) = (_observatory.Made(), parent._observatory.Made());
        for (var good = 0; good < _made.Length; good++)
        {
            // What was finished counts by the yield of its own world.
            _made[good] = parentMade[good] > 0 ? parent._made[good] * (made[good] / parentMade[good]) : made[good];
        }

        parent._human.Before.CopyTo(_human.Before, 0);
        Economy?.Restore(parent.Economy!.State());
        if (!_flows.Follow(parent._flows)) _flows.Open();
        return kept;
    }

    /// <summary>Reads what flows carried; a fork that buys where its parent did not opens its own book.</summary>
    private bool ReadFlows(ref ReadOnlySpan<byte> bytes, long words)
    {
        var rest = bytes[checked((int)(words * WordBytes))..];
        _week = Read(ref bytes);
        var isSame = words == 1 + _flows.State.Sum(part => (long)part.Length);
        if (isSame)
        {
            foreach (var part in _flows.State) Read(ref bytes, part);
        }

        bytes = rest;
        return isSame;
    }

    /// <summary>Hash of the state: that of the shard, and where there is an economy beside it of both.</summary>
    /// <returns>SHA-256, lower-case hexadecimal.</returns>
    public string StateHash() => HashOf(World.Shard.StateHash(), Economy?.State() ?? []);

    /// <summary>Hash of the loop's state alone: what <see cref="StateHash()"/> says without an economy.</summary>
    /// <returns>SHA-256, lower-case hexadecimal.</returns>
    public string LoopHash() => HashOf(World.Shard.StateHash(), []);

    /// <summary>The hash of the state inside a snapshot.</summary>
    /// <param name="bytes">What <see cref="Snapshot"/> wrote.</param>
    /// <returns>When it was taken (µs of simulated time), and what <see cref="StateHash()"/> said then.</returns>
    public static (long AtMicros, string Hash) HashOf(ReadOnlySpan<byte> bytes)
    {
        var at = Read(ref bytes);
        Read(ref bytes);
        Read(ref bytes);
        var (samples, series) = (Read(ref bytes), Read(ref bytes));
        var (goods, human, flows) = (Read(ref bytes), Read(ref bytes), Read(ref bytes));
        var economy = new double[Read(ref bytes)];
        Read(ref bytes, economy);
        var words = flows + (2 * goods) + human + (samples * (series + 1));
        return (at, HashOf(SHA256.HashData(bytes[checked((int)(words * WordBytes))..]), economy));
    }

    private static string HashOf(byte[] shard, double[] economy)
    {
        if (economy.Length == 0) return Convert.ToHexStringLower(shard);
        var writer = new ArrayBufferWriter<byte>();
        writer.Write(shard);
        Write(writer, economy);
        return Convert.ToHexStringLower(SHA256.HashData(writer.WrittenSpan));
    }

    private void ReadEconomy(ref ReadOnlySpan<byte> bytes)
    {
        var words = new double[Read(ref bytes)];
        Read(ref bytes, words);
        Invariant.That((words.Length > 0) == (Economy is not null), "the snapshot holds the economy of another world");
        Economy?.Restore(words);
    }

    private static void Write(ArrayBufferWriter<byte> writer, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(writer.GetSpan(WordBytes), value);
        writer.Advance(WordBytes);
    }

    private static void Write(ArrayBufferWriter<byte> writer, double[] values)
    {
        foreach (var value in values) Write(writer, BitConverter.DoubleToInt64Bits(value));
    }

    private static long Read(ref ReadOnlySpan<byte> bytes)
    {
        var value = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        bytes = bytes[WordBytes..];
        return value;
    }

    private static void Read(ref ReadOnlySpan<byte> bytes, double[] values)
    {
        for (var i = 0; i < values.Length; i++) values[i] = BitConverter.Int64BitsToDouble(Read(ref bytes));
    }
}
