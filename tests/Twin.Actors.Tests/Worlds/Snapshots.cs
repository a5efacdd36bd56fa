using System.Buffers;

namespace Twin.Actors.Tests.Worlds;

/// <summary>Snapshots as byte arrays, for comparison.</summary>
internal static class Snapshots
{
    public static byte[] Of(Shard shard)
    {
        ArrayBufferWriter<byte> writer = new();
        shard.WriteSnapshot(writer);
        return writer.WrittenSpan.ToArray();
    }
}
