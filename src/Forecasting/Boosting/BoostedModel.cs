namespace Twin.Forecasting.Boosting;

/// <summary>A sum of trees: what boosting gives.</summary>
/// <remarks>Immutable and safe for several threads. Predicting costs one walk a tree and allocates nothing.</remarks>
public sealed class BoostedModel
{
    private readonly RegressionTree[] _trees;

    /// <summary>Takes a model as its parts.</summary>
    /// <param name="columns">Names of the features.</param>
    /// <param name="start">What is predicted before the first tree. Unit: the target's.</param>
    /// <param name="trees">Their leaves add to it.</param>
    /// <exception cref="ArgumentException">A tree splits on a column that there is not, or a value is not
    /// finite.</exception>
    public BoostedModel(IReadOnlyList<string> columns, double start, IReadOnlyList<RegressionTree> trees)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(trees);
        if (!double.IsFinite(start)) throw new ArgumentException("not finite", nameof(start));
        Columns = [.. columns];
        Start = start;
        _trees = [.. trees];
        foreach (RegressionTree tree in _trees) Check(tree, Columns.Count);
    }

    /// <summary>Names of the features.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>What is predicted before the first tree. Unit: the target's.</summary>
    public double Start { get; }

    /// <summary>The trees, in the order they were grown.</summary>
    public IReadOnlyList<RegressionTree> Trees => _trees;

    /// <summary>Predicts.</summary>
    /// <param name="features">One value a column; NaN where not known.</param>
    /// <returns>Unit: the target's; finite.</returns>
    public double Predict(ReadOnlySpan<float> features)
    {
        double sum = Start;
        foreach (RegressionTree tree in _trees) sum += tree.Of(features);
        return sum;
    }

    private static void Check(RegressionTree tree, int columns)
    {
        foreach (short column in tree.Columns)
            if (column >= columns) throw new ArgumentException("a tree splits on a column that there is not");
        foreach (float value in tree.Values)
            if (!float.IsFinite(value)) throw new ArgumentException("a tree holds a value that is not finite");
    }
}
