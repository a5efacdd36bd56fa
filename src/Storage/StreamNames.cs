using System.Globalization;
using System.Text;

namespace Twin.Storage;

/// <summary>The names of one world shard's streams in the chains, and the persistence ids they are stored
/// under.</summary>
/// <remarks>A chain is hashed with the shard's name, so equal runs have equal links in any store; where many runs
/// share a table, the persistence id says the run instead.</remarks>
internal sealed class StreamNames
{
    private readonly byte[][] _utf8;
    private readonly string _id;

    /// <summary>Names the streams.</summary>
    /// <param name="shard">The shard's name in the chains.</param>
    /// <param name="id">Its persistence id; null where that is the same.</param>
    public StreamNames(string shard, string? id = null)
    {
        Shard = shard;
        _id = id ?? shard;
        _utf8 = [.. Enum.GetValues<JournalStream>().Select(s => Encoding.UTF8.GetBytes(Of(s)))];
    }

    /// <summary>The world shard's name.</summary>
    public string Shard { get; }

    /// <summary>Where the newest snapshot stands: with the inputs.</summary>
    public string NewestSnapshot => _id;

    /// <summary>Where the snapshot before the newest stands: Akka's key is (persistence id, sequence number), and a
    /// run without commands takes many snapshots at one sequence number.</summary>
    public string PreviousSnapshot => _id + "/previous";

    /// <summary>Where the snapshot stands that is kept until another takes its place.</summary>
    public string KeptSnapshot => _id + "/kept";

    /// <summary>Persistence id of the shard, with which all others begin.</summary>
    public string Id => _id;

    /// <summary>The persistence ids of the streams.</summary>
    public IEnumerable<string> Ids => [_id, IdOf(JournalStream.Outputs), IdOf(JournalStream.Decisions)];

    /// <summary>Where an older snapshot stands that stays: a rung of the ladder.</summary>
    /// <param name="atMicros">When it was taken. Unit: µs of simulated time.</param>
    public string Rung(long atMicros) => RungPrefix + atMicros.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a persistence id is that of a snapshot taken at an instant.</summary>
    public bool IsSnapshot(string name, long atMicros) =>
        name == NewestSnapshot || name == PreviousSnapshot || name == KeptSnapshot || name == Rung(atMicros);

    /// <summary>When the snapshot of a rung was taken, by its name; null where the name is of another kind. Unit: µs.
    /// </summary>
    public long? RungMicros(string name) => name.StartsWith(RungPrefix, StringComparison.Ordinal)
        && long.TryParse(name.AsSpan(RungPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long at)
            ? at
            : null;

    /// <summary>A stream's name in its chain.</summary>
    public string Of(JournalStream stream) => Shard + Suffix(stream);

    /// <summary>A stream's persistence id.</summary>
    public string IdOf(JournalStream stream) => _id + Suffix(stream);

    /// <summary>The name in its chain of the stream with a persistence id; the id where it is not ours.</summary>
    public string NameOf(string id)
    {
        foreach (JournalStream stream in Enum.GetValues<JournalStream>())
        {
            if (id == IdOf(stream))
                return Of(stream);
        }

        return id;
    }

    public ReadOnlySpan<byte> Utf8(JournalStream stream) => _utf8[(int)stream];

    private string RungPrefix => _id + "/at/";

    private static string Suffix(JournalStream stream) => stream switch
    {
        JournalStream.Inputs => "",
        JournalStream.Outputs => "/out",
        _ => "/decision",
    };
}
