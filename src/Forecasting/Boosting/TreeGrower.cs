using System.Buffers;
using Twin.Domain;

namespace Twin.Forecasting.Boosting;

/// <summary>Grows one tree after another on the same binned table.</summary>
/// <remarks>Level by level. Of two siblings the smaller is counted, the larger is what its parent has more. One
/// thread: the sums, and so the splits, do not hang on a schedule.</remarks>
internal sealed class TreeGrower
{
    private readonly BinnedTable _table;
    private readonly BoostOptions _options;
    private readonly int[] _rows;
    private readonly int[] _scratch;
    private readonly int[] _columns;
    private readonly int[] _cuts;
    private readonly List<Node> _nodes = [];
    private readonly Stack<Sums[]> _free = new();

    /// <summary>Prepares for a table.</summary>
    public TreeGrower(BinnedTable table, BoostOptions options)
    {
        _table = table;
        _options = options;
        _rows = new int[table.Rows];
        _scratch = new int[table.Rows];
        int columns = Math.Clamp((int)Math.Round(table.Columns * options.ColumnFraction), 1, table.Columns);
        _columns = new int[columns];
        _cuts = new int[columns];
        Gains = new double[table.Columns];
    }

    /// <summary>What splits on each column gained in all trees so far.</summary>
    public double[] Gains { get; }

    /// <summary>Grows a tree on rows and columns drawn for it, and adds its leaves to the predictions.</summary>
    /// <param name="round">Number of the tree: its draws hang on seed and number.</param>
    /// <param name="derivatives">Of every row.</param>
    /// <param name="targets">Of every row.</param>
    /// <param name="predictions">Of every row; what the tree gives is added, whether the row grew it or not.</param>
    public RegressionTree Grow(int round, Sums[] derivatives, ReadOnlySpan<double> targets, Span<double> predictions)
    {
        int count = DrawRows(round);
        DrawColumns(round);
        _nodes.Clear();
        _nodes.Add(RootOf(count, derivatives));
        for (int depth = 0, from = 0; depth < _options.Depth; depth++)
        {
            int to = _nodes.Count;
            bool deepest = depth == _options.Depth - 1;
            for (int node = from; node < to; node++) SplitNode(node, derivatives, deepest);
            from = to;
        }

        RegressionTree tree = Laid(targets, predictions);
        AddTo(predictions, count);
        return tree;
    }

    // Eight rows share a block of chance: 16 bits each.
    private int DrawRows(int round)
    {
        uint kept = (uint)Math.Round(_options.RowFraction * 65536);
        int inside = 0;
        int outside = _rows.Length;
        for (int row = 0; row < _rows.Length; row += 8)
        {
            (ulong word, ulong next) = Philox.Block((ulong)row, (ulong)round, _options.Seed);
            int end = Math.Min(row + 8, _rows.Length);
            for (int i = row; i < end; i++, word >>= 16)
            {
                if (i == row + 4) word = next;
                if ((word & 0xFFFF) < kept) _rows[inside++] = i;
                else _rows[--outside] = i;
            }
        }

        return inside;
    }

    private void DrawColumns(int round)
    {
        Span<int> all = stackalloc int[_table.Columns];
        for (int i = 0; i < all.Length; i++) all[i] = i;
        Noise noise = new(_options.Seed ^ 0xC01, round);
        for (int i = 0; i < _columns.Length; i++)
        {
            int other = i + noise.Index(all.Length - i);
            (all[i], all[other]) = (all[other], all[i]);
        }

        all[.._columns.Length].Sort();
        for (int i = 0; i < _columns.Length; i++)
        {
            _columns[i] = all[i];
            _cuts[i] = _table.CutsOf(all[i]);
        }
    }

    private Node RootOf(int count, Sums[] derivatives)
    {
        Sums[] histograms = Take();
        Histograms.Build(_table, _columns, _rows.AsSpan(0, count), derivatives, histograms);
        double slope = 0;
        double curvature = 0;
        foreach (int row in _rows.AsSpan(0, count))
        {
            slope += derivatives[row].Slope;
            curvature += derivatives[row].Curvature;
        }

        return new Node(0, count) { Slope = slope, Curvature = curvature, Histograms = histograms };
    }

    private void SplitNode(int index, Sums[] derivatives, bool deepest)
    {
        Node node = _nodes[index];
        Sums[] histograms = node.Histograms ?? throw new InvalidOperationException("a node is split once");
        Split split = Split.BestOf(histograms, _cuts, node.Slope, node.Curvature, _options);
        node.Histograms = null;
        if (split.Column < 0)
        {
            _free.Push(histograms);
            return;
        }

        int column = _columns[split.Column];
        Gains[column] += split.Gain;
        int middle = Part(node, column, split.Bin);
        ReadOnlySpan<Sums> leftBins = histograms.AsSpan(split.Column * BinnedTable.Bins, split.Bin + 1);
        (Node left, Node right) = Children(node, middle, leftBins);
        node.Column = column;
        node.Bin = split.Bin;
        node.Left = _nodes.Count;
        _nodes.Add(left);
        _nodes.Add(right);
        if (deepest) _free.Push(histograms);
        else Count(left, right, histograms, derivatives);
    }

    private static (Node Left, Node Right) Children(Node node, int middle, ReadOnlySpan<Sums> leftBins)
    {
        double slope = 0;
        double curvature = 0;
        foreach (Sums bin in leftBins)
        {
            slope += bin.Slope;
            curvature += bin.Curvature;
        }

        return (
            new Node(node.From, middle) { Slope = slope, Curvature = curvature },
            new Node(middle, node.To) { Slope = node.Slope - slope, Curvature = node.Curvature - curvature });
    }

    private void Count(Node left, Node right, Sums[] parent, Sums[] derivatives)
    {
        bool leftIsSmaller = left.To - left.From <= right.To - right.From;
        (Node small, Node large) = leftIsSmaller ? (left, right) : (right, left);
        Sums[] counted = Take();
        Histograms.Build(_table, _columns, _rows.AsSpan(small.From, small.To - small.From), derivatives, counted);
        Histograms.Subtract(parent, counted);
        small.Histograms = counted;
        large.Histograms = parent;
    }

    // Rows keep their order on both sides, so memory is read forwards at every level.
    private int Part(Node node, int column, int bin)
    {
        byte[] values = _table.Values;
        int stride = _table.Columns;
        int left = node.From;
        int right = 0;
        unchecked
        {
            for (int i = node.From; i < node.To; i++)
            {
                int row = _rows[i];
                if (values[(row * stride) + column] <= bin) _rows[left++] = row;
                else _scratch[right++] = row;
            }
        }

        _scratch.AsSpan(0, right).CopyTo(_rows.AsSpan(left));
        return left;
    }

    private RegressionTree Laid(ReadOnlySpan<double> targets, ReadOnlySpan<double> predictions)
    {
        List<short> columns = [];
        List<float> values = [];
        Lay(0, targets, predictions, columns, values);
        return new RegressionTree(columns.ToArray(), values.ToArray());
    }

    private void Lay(
        int index,
        ReadOnlySpan<double> targets,
        ReadOnlySpan<double> predictions,
        List<short> columns,
        List<float> values)
    {
        Node node = _nodes[index];
        if (node.Left < 0)
        {
            node.Value = (float)(_options.LearningRate * StepOf(node, targets, predictions));
            columns.Add(RegressionTree.Leaf);
            values.Add(node.Value);
            if (node.Histograms is { } left) _free.Push(left);
            node.Histograms = null;
            return;
        }

        columns.Add((short)node.Column);
        values.Add(_table.Threshold(node.Column, node.Bin));
        Lay(node.Left, targets, predictions, columns, values);
        Lay(node.Left + 1, targets, predictions, columns, values);
    }

    private double StepOf(Node node, ReadOnlySpan<double> targets, ReadOnlySpan<double> predictions)
    {
        int count = node.To - node.From;
        if (count == 0) return 0;
        if (!_options.Loss.SetsLeavesFromResiduals) return -node.Slope / (node.Curvature + _options.Shrinkage);
        double[] residuals = ArrayPool<double>.Shared.Rent(count);
        for (int i = 0; i < count; i++)
        {
            int row = _rows[node.From + i];
            residuals[i] = targets[row] - predictions[row];
        }

        double step = _options.Loss.BestConstant(residuals.AsSpan(0, count));
        ArrayPool<double>.Shared.Return(residuals);
        return step;
    }

    // Rows that grew the tree lie in their leaf's run; the others walk.
    private void AddTo(Span<double> predictions, int inside)
    {
        foreach (Node node in _nodes)
        {
            if (node.Left >= 0) continue;
            for (int i = node.From; i < node.To; i++) predictions[_rows[i]] += node.Value;
        }

        Span<Step> steps = stackalloc Step[_nodes.Count];
        for (int i = 0; i < steps.Length; i++)
            steps[i] = new Step(_nodes[i].Left, _nodes[i].Column, _nodes[i].Bin, _nodes[i].Value);
        foreach (int row in _rows.AsSpan(inside)) predictions[row] += LeafOf(row, steps);
    }

    private float LeafOf(int row, ReadOnlySpan<Step> steps)
    {
        ReadOnlySpan<byte> bins = _table.Values.AsSpan(row * _table.Columns, _table.Columns);
        int node = 0;
        while (steps[node] is { Left: >= 0 } step) node = bins[step.Column] <= step.Bin ? step.Left : step.Left + 1;
        return steps[node].Value;
    }

    private Sums[] Take() => _free.TryPop(out Sums[]? free) ? free : new Sums[_columns.Length * BinnedTable.Bins];

    /// <summary>A node as a walk sees it: side by side in memory.</summary>
    private readonly record struct Step(int Left, int Column, int Bin, float Value);

    private sealed class Node(int from, int to)
    {
        public int From => from;
        public int To => to;
        public double Slope { get; init; }
        public double Curvature { get; init; }
        public Sums[]? Histograms { get; set; }
        public int Left { get; set; } = -1;
        public int Column { get; set; }
        public int Bin { get; set; }
        public float Value { get; set; }
    }
}
