namespace Twin.Actors;

/// <summary>A kind on the drawing board: its rows and how each is set up.</summary>
public abstract class KindPlan
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private protected KindPlan(string name, int capacity)
    {
        Name = name;
        Capacity = capacity;
    }

    /// <summary>Name of the kind.</summary>
    public string Name { get; }

    /// <summary>Rows the table will hold: those of the assembly and those that may be born.</summary>
    public int Capacity { get; private set; }

    /// <summary>Rows added so far.</summary>
    public int RowCount { get; private protected set; }

    internal abstract Table Draw(ushort kind, int firstSlot, ulong seed, ShardLimits limits);

    internal abstract void Assemble(Shard shard, Table table);

    private protected void Claim(string name, int count)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (name.AsSpan().ContainsAny(RowGroup.Separator, '\0'))
        {
            throw new ArgumentException($"'{name}' holds a '{RowGroup.Separator}' or a zero character", nameof(name));
        }

        if (!_names.Add(name)) throw new ArgumentException($"{Name}/{name} is named twice", nameof(name));
        RowCount += count;
        Capacity = Math.Max(Capacity, RowCount);
    }
}
