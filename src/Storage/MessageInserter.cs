using System.Text;

namespace Twin.Storage;

/// <summary>Seals the messages of a batch onto their chains and hands them to the tables.</summary>
/// <remarks>Shape: n messages, n × (one SHA-256 and three bound values); no allocation but for manifests seen for the
/// first time.</remarks>
internal sealed class MessageInserter(StreamNames names, JournalRows rows) : IDisposable
{
    private readonly Dictionary<string, byte[]> _manifests = new(StringComparer.Ordinal);
    private readonly byte[][] _links =
        [.. Enum.GetValues<JournalStream>().Select(_ => new byte[MessageEnvelope.LinkBytes])];

    private byte[] _scratch = new byte[4 << 10];

    /// <summary>Inserts all messages and moves the heads of their streams.</summary>
    public void Write(GroupBatch batch, long createdTicks, ChainHead[] heads)
    {
        if (batch.Messages.Count == 0)
            return;
        for (int s = 0; s < heads.Length; s++)
            heads[s].Link.CopyTo(_links[s], 0);
        rows.Begin(createdTicks);
        int next = 0;
        while (next < batch.Messages.Count)
        {
            JournalStream stream = batch.Messages[next].Stream;
            int end = next + 1;
            while (end < batch.Messages.Count && end - next < JournalRows.TogetherMax
                && batch.Messages[end].Stream == stream)
            {
                end++;
            }

            for (int i = next; i < end; i++)
                Add(batch, i, i - next, end - next);
            next = end;
        }

        rows.End();
        Settle(batch, heads);
    }

    public void Dispose() => rows.Dispose();

    private void Add(GroupBatch batch, int at, int index, int count)
    {
        MessageRow row = batch.Messages[at];
        ReadOnlySpan<byte> name = names.Utf8(row.Stream);
        ReadOnlySpan<byte> manifest = Utf8(row.Manifest);
        int prefix = MessageEnvelope.PrefixBytes(name.Length, manifest.Length);
        int total = prefix + MessageEnvelope.Overhead + row.Length;
        if (_scratch.Length < total)
            _scratch = new byte[total * 2];
        MessageEnvelope.WritePrefix(_scratch, name, row.Sequence, manifest);
        MessageEnvelope.Seal(
            _scratch, prefix, row.Format, row.AtMicros, batch.Payload(row), _links[(int)row.Stream]);
        rows.Add(row, manifest, _scratch.AsMemory(prefix, total - prefix), index, count);
    }

    private void Settle(GroupBatch batch, ChainHead[] heads)
    {
        foreach (MessageRow row in batch.Messages)
        {
            int stream = (int)row.Stream;
            if (heads[stream].Count < row.Sequence)
                heads[stream] = heads[stream] with { Count = row.Sequence };
        }

        for (int s = 0; s < heads.Length; s++)
            heads[s] = heads[s] with { Link = (byte[])_links[s].Clone() };
    }

    private byte[] Utf8(string manifest)
    {
        if (!_manifests.TryGetValue(manifest, out byte[]? utf8))
        {
            utf8 = Encoding.UTF8.GetBytes(manifest);
            _manifests.Add(manifest, utf8);
        }

        return utf8;
    }
}
