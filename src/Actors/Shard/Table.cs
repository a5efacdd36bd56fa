using System.Globalization;
using System.Runtime.InteropServices;

namespace Twin.Actors;

/// <summary>All actors of one kind.</summary>
internal abstract class Table
{
    private readonly RowGroup[] _groups;
    private readonly Dictionary<string, int> _groupByName;

    protected Table(string name, ushort kind, int firstSlot, int capacity, RowGroup[] groups, ulong seed)
    {
        Name = name;
        Kind = kind;
        FirstSlot = firstSlot;
        Capacity = capacity;
        _groups = groups;
        _groupByName = new Dictionary<string, int>(groups.Length, StringComparer.Ordinal);
        Streams = new RowStream[capacity];
        for (int g = 0; g < groups.Length; g++)
        {
            _groupByName.Add(groups[g].Name, g);
            NameRows(groups[g], seed);
        }
    }

    public string Name { get; }

    public ushort Kind { get; }

    /// <summary>Slot of row 0; the slot of a row is this plus its number.</summary>
    public int FirstSlot { get; }

    public int Capacity { get; }

    /// <summary>Rows alive: those of the assembly and those born since.</summary>
    public int Count { get; set; }

    public RowStream[] Streams { get; }

    public ReadOnlySpan<RowGroup> Groups => _groups;

    public abstract int StateSize { get; }

    public abstract Type RowType { get; }

    /// <summary>The numbers of a row.</summary>
    public abstract IReadOnlyList<StateLeaf> Leaves { get; }

    /// <summary>The rows alive as bytes, for snapshots.</summary>
    public abstract Span<byte> StateBytes { get; }

    /// <summary>The runtime's own columns of the rows alive as bytes, for snapshots.</summary>
    public Span<byte> StreamBytes => MemoryMarshal.AsBytes(Streams.AsSpan(0, Count));

    /// <summary>Asks the processor for the row, without waiting for it.</summary>
    public abstract void Prefetch(int row);

    /// <summary>Lets the row decide on the mail, and carries out what it decides.</summary>
    public abstract void Deliver(Shard shard, in Mail mail);

    /// <summary>Brings a row to the constants of a fork; whether that is all that changes of it.</summary>
    public abstract bool TakeConstants(int row, ReadOnlySpan<long> before, ReadOnlySpan<long> after);

    /// <summary>Brings a row to where the same row of another shard stands; whether lists of another length were seen
    /// to.</summary>
    public abstract bool Inherit(int row, Table run, Span<long> runWords, Span<long> words);

    /// <summary>The rows alive, by their type.</summary>
    public ReadOnlySpan<TState> Rows<TState>()
        where TState : unmanaged
    {
        if (RowType != typeof(TState)) throw new ArgumentException($"the rows of {Name} are {RowType.Name}");
        return MemoryMarshal.Cast<byte, TState>(StateBytes);
    }

    /// <summary>The row of a name, or -1.</summary>
    public int RowOf(string name)
    {
        int mark = name.IndexOf(RowGroup.Separator, StringComparison.Ordinal);
        string group = mark < 0 ? name : name[..mark];
        if (!_groupByName.TryGetValue(group, out int index)) return -1;
        RowGroup found = _groups[index];
        if (!found.Numbered) return mark < 0 ? found.First : -1;
        bool read = int.TryParse(
            name.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int ordinal);
        return mark >= 0 && read && ordinal < found.Count ? found.First + ordinal : -1;
    }

    /// <summary>The name of a row; the newborn are called by their number.</summary>
    public string NameOf(int row)
    {
        int low = 0;
        int high = _groups.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_groups[middle].First + _groups[middle].Count <= row) low = middle + 1;
            else high = middle;
        }

        if (low < _groups.Length) return _groups[low].NameOf(row);
        return string.Create(CultureInfo.InvariantCulture, $"{RowGroup.Separator}{row}");
    }

    private void NameRows(RowGroup group, ulong seed)
    {
        for (int i = 0; i < group.Count; i++)
        {
            int row = group.First + i;
            Streams[row] = new RowStream
            {
                Key = ActorKey.StreamKey(seed, ActorKey.Of(Name, group.NameOf(row))),
                Decisions = 1,
            };
        }

        Count = group.First + group.Count;
    }
}
