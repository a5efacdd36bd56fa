namespace Twin.Actors;

/// <summary>A kind on the drawing board, by the type of its rows.</summary>
/// <typeparam name="TState">One row.</typeparam>
public abstract class KindPlan<TState> : KindPlan
    where TState : unmanaged
{
    private readonly List<(string Name, int Count, bool Numbered, RowAssembler<TState>? Assemble)> _rows = [];

    private protected KindPlan(string name, int capacity)
        : base(name, capacity)
    {
    }

    /// <summary>Adds a row with a name of its own.</summary>
    /// <param name="name">Unique in the kind; no '#'.</param>
    /// <param name="assemble">Sets the row up; null leaves it zero.</param>
    /// <exception cref="ArgumentException">The name is taken, empty or holds a '#'.</exception>
    public void AddRow(string name, RowAssembler<TState>? assemble = null)
    {
        Claim(name, 1);
        _rows.Add((name, 1, false, assemble));
    }

    /// <summary>Adds a run of rows called prefix#0, prefix#1 and on; a million cost one name.</summary>
    /// <param name="prefix">Unique in the kind; no '#'.</param>
    /// <param name="count">Rows. Range: [0, 2^24).</param>
    /// <param name="assemble">Sets each row up; null leaves them zero.</param>
    /// <exception cref="ArgumentException">The prefix is taken, empty or holds a '#'.</exception>
    public void AddRows(string prefix, int count, RowAssembler<TState>? assemble = null)
    {
        Claim(prefix, count);
        _rows.Add((prefix, count, true, assemble));
    }

    private protected RowGroup[] Groups()
    {
        // Canonical order: the file's order must not reach row numbers, sequence numbers or list offsets.
        _rows.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        RowGroup[] groups = new RowGroup[_rows.Count];
        int first = 0;
        for (int i = 0; i < groups.Length; i++)
        {
            groups[i] = new RowGroup(_rows[i].Name, _rows[i].Count, _rows[i].Numbered, first);
            first += _rows[i].Count;
        }

        return groups;
    }

    private protected RowAssembler<TState>? AssemblerOf(int group) => _rows[group].Assemble;
}
