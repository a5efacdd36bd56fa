using Twin.Forecasting.Boosting;

namespace Twin.Forecasting.ModelFiles;

/// <summary>A sum of trees, as a file tells it.</summary>
/// <param name="Start">What is predicted before the first tree.</param>
/// <param name="Trees">The trees.</param>
public sealed record BoosterEntry(double Start, IReadOnlyList<TreeEntry> Trees)
{
    /// <summary>The entry of a model.</summary>
    /// <param name="model">The model.</param>
    public static BoosterEntry Of(BoostedModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new BoosterEntry(
            model.Start, [.. model.Trees.Select(tree => new TreeEntry(tree.Columns.ToArray(), tree.Values.ToArray()))]);
    }

    /// <summary>The model, ready to ask.</summary>
    /// <param name="columns">Names of its features.</param>
    /// <exception cref="ArgumentException">A tree is broken.</exception>
    public BoostedModel Model(IReadOnlyList<string> columns) =>
        new(columns, Start, [.. Trees.Select(tree => new RegressionTree([.. tree.C], [.. tree.V]))]);
}
