namespace Twin.World.Measuring;

/// <summary>Sums by row of one kind of actor and line of the row.</summary>
internal sealed class LineSums
{
    private long[][] _rows = [];

    /// <summary>Adds to a line.</summary>
    public void Add(int row, int line, long quanta)
    {
        if (row >= _rows.Length) Grow(row + 1);
        ref var lines = ref _rows[row];
        if (line >= lines.Length) Array.Resize(ref lines, line + 1);
        lines[line] += quanta;
    }

    /// <summary>What a line has come to.</summary>
    public long this[int row, int line] =>
        row < _rows.Length && line < _rows[row].Length ? _rows[row][line] : 0;

    private void Grow(int to)
    {
        var before = _rows.Length;
        Array.Resize(ref _rows, to);
        for (var row = before; row < to; row++) _rows[row] = [];
    }
}
