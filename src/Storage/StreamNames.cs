using System.Text;

namespace Twin.Storage;

/// <summary>The persistence ids of one world shard.</summary>
internal sealed class StreamNames
{
    private readonly byte[][] _utf8;

    public StreamNames(string shard)
    {
        Shard = shard;
        _utf8 = [.. Enum.GetValues<JournalStream>().Select(s => Encoding.UTF8.GetBytes(Of(s)))];
    }

    /// <summary>The world shard's id: the inputs and the newest snapshot stand under it.</summary>
    public string Shard { get; }

    /// <summary>Where the snapshot before the newest stands: Akka's key is (persistence id, sequence number), and a
    /// run without commands takes many snapshots at one sequence number.</summary>
    public string PreviousSnapshot => Shard + "/previous";

    /// <summary>Where the snapshot stands that is kept until another takes its place.</summary>
    public string KeptSnapshot => Shard + "/kept";

    public string Of(JournalStream stream) => stream switch
    {
        JournalStream.Inputs => Shard,
        JournalStream.Outputs => Shard + "/out",
        _ => Shard + "/decision",
    };

    public ReadOnlySpan<byte> Utf8(JournalStream stream) => _utf8[(int)stream];
}
