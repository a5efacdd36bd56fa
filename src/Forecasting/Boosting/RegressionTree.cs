namespace Twin.Forecasting.Boosting;

/// <summary>A tree of splits with a value in every leaf.</summary>
/// <remarks>Nodes stand parent first, then all of the left side, then the right: so two lists tell the whole tree.
/// Immutable.</remarks>
public sealed class RegressionTree
{
    /// <summary>The column that marks a leaf.</summary>
    public const short Leaf = -1;

    private readonly short[] _columns;
    private readonly float[] _values;
    private readonly int[] _rights;

    /// <summary>Takes a tree as its two lists.</summary>
    /// <param name="columns">Of each node the column it splits on, or <see cref="Leaf"/>.</param>
    /// <param name="values">Of a split the value up to which a row goes left, of a leaf its value.</param>
    /// <exception cref="ArgumentException">The lists do not tell one whole tree.</exception>
    public RegressionTree(ReadOnlySpan<short> columns, ReadOnlySpan<float> values)
    {
        if (columns.Length != values.Length) throw new ArgumentException("lists of different lengths", nameof(values));
        _columns = columns.ToArray();
        _values = values.ToArray();
        _rights = new int[columns.Length];
        if (EndOf(0) != columns.Length) throw new ArgumentException("nodes beyond the tree", nameof(columns));
    }

    /// <summary>Of each node the column it splits on, or <see cref="Leaf"/>.</summary>
    public ReadOnlySpan<short> Columns => _columns;

    /// <summary>Of a split the value up to which a row goes left, of a leaf its value.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>The value of the leaf that a row falls into.</summary>
    /// <param name="features">One value a column; what is not known goes right.</param>
    public float Of(ReadOnlySpan<float> features)
    {
        int node = 0;
        while (_columns[node] is var column && column != Leaf)
            node = features[column] <= _values[node] ? node + 1 : _rights[node];
        return _values[node];
    }

    private int EndOf(int node, int depth = 0)
    {
        if (node >= _columns.Length) throw new ArgumentException("a split without both sides");
        if (depth > BoostOptions.DeepestTree) throw new ArgumentException("deeper than any tree grown here");
        if (_columns[node] < Leaf) throw new ArgumentException("a column below the first");
        if (_columns[node] == Leaf) return node + 1;
        _rights[node] = EndOf(node + 1, depth + 1);
        return EndOf(_rights[node], depth + 1);
    }
}
