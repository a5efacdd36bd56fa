namespace Twin.Forecasting.Boosting;

/// <summary>What a model is trained on: rows of features, each with the value to predict.</summary>
/// <remarks>Values are kept in single precision: half the memory, and a model file without digits that say nothing. A
/// feature that is not known is NaN and goes to the right of every split.</remarks>
public sealed class FeatureTable
{
    /// <summary>The most rows: ten times the largest training set of the shipped models.</summary>
    public const int MostRows = 4_000_000;

    private const int FirstRows = 1024;

    private float[] _features;
    private double[] _targets = new double[FirstRows];

    /// <summary>Opens an empty table.</summary>
    /// <param name="columns">Names of the features, in the order of their values. Length: [1, 1000].</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no column, or there are too many.</exception>
    public FeatureTable(IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count is < 1 or > 1000) throw new ArgumentOutOfRangeException(nameof(columns));
        Columns = [.. columns];
        _features = new float[FirstRows * columns.Count];
    }

    private FeatureTable(FeatureTable table, double[] targets)
    {
        (Columns, Rows) = (table.Columns, table.Rows);
        (_features, _targets) = (table._features, targets);
    }

    /// <summary>Names of the features.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; private set; }

    /// <summary>The values to predict, one a row.</summary>
    public ReadOnlySpan<double> Targets => _targets.AsSpan(0, Rows);

    /// <summary>The features of a row.</summary>
    /// <param name="row">Range: [0, Rows).</param>
    public ReadOnlySpan<float> this[int row] => _features.AsSpan(row * Columns.Count, Columns.Count);

    /// <summary>Adds a row.</summary>
    /// <param name="features">One value a column; NaN where not known.</param>
    /// <param name="target">What to predict. Finite.</param>
    /// <exception cref="ArgumentException">The row has another number of columns, or its target is not
    /// finite.</exception>
    /// <exception cref="InvalidOperationException">The table is full.</exception>
    public void Add(ReadOnlySpan<float> features, double target)
    {
        if (features.Length != Columns.Count)
            throw new ArgumentException("another number of columns", nameof(features));
        if (!double.IsFinite(target)) throw new ArgumentException("the target is not finite", nameof(target));
        if (Rows == MostRows) throw new InvalidOperationException($"more than {MostRows} rows");
        if (Rows == _targets.Length)
        {
            int room = Math.Min(MostRows, Rows * 2);
            Array.Resize(ref _targets, room);
            Array.Resize(ref _features, room * Columns.Count);
        }

        features.CopyTo(_features.AsSpan(Rows * Columns.Count));
        _targets[Rows++] = target;
    }

    /// <summary>The same rows with other values to predict.</summary>
    /// <param name="targets">One a row, finite.</param>
    /// <exception cref="ArgumentException">Not one a row, or one is not finite.</exception>
    public FeatureTable With(ReadOnlySpan<double> targets)
    {
        if (targets.Length != Rows) throw new ArgumentException("not one target a row", nameof(targets));
        foreach (double target in targets)
            if (!double.IsFinite(target)) throw new ArgumentException("a target is not finite", nameof(targets));
        return new FeatureTable(this, targets.ToArray());
    }
}
