namespace Twin.Forecasting.Boosting;

/// <summary>How trees are grown.</summary>
/// <remarks>The defaults are those measured for forecasting thousands of short series together.</remarks>
public sealed record BoostOptions
{
    /// <summary>The deepest a tree may be: 2^12 leaves.</summary>
    public const int DeepestTree = 12;

    /// <summary>The most trees of a model.</summary>
    public const int MostRounds = 10_000;

    /// <summary>Trees. Range: [1, <see cref="MostRounds"/>].</summary>
    public int Rounds { get; init; } = 250;

    /// <summary>Splits from root to leaf. Range: [1, <see cref="DeepestTree"/>].</summary>
    public int Depth { get; init; } = 5;

    /// <summary>Part of a leaf's step that is taken. Range: (0, 1].</summary>
    public double LearningRate { get; init; } = 0.08;

    /// <summary>Part of the rows that a tree is grown on, drawn anew for each. Range: (0, 1].</summary>
    public double RowFraction { get; init; } = 0.7;

    /// <summary>Part of the columns that a tree may split on, drawn anew for each. Range: (0, 1].</summary>
    public double ColumnFraction { get; init; } = 0.6;

    /// <summary>Least sum of curvatures in a leaf: of squared and pinball loss its least count of rows. At least
    /// 0.</summary>
    public double LeastLeafWeight { get; init; } = 30;

    /// <summary>Shrinkage of leaves: the curvature of a quadratic penalty on their values. At least 0.</summary>
    public double Shrinkage { get; init; } = 1;

    /// <summary>Rounds without a better loss on the validation rows after which growing stops; needs such rows. At
    /// least 1.</summary>
    public int Patience { get; init; } = 30;

    /// <summary>What is made small.</summary>
    public BoostLoss Loss { get; init; } = BoostLoss.PseudoHuber();

    /// <summary>Seed of the draws of rows and columns.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Checks every range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    internal void Check()
    {
        if (Rounds is < 1 or > MostRounds) throw Outside(nameof(Rounds), Rounds);
        if (Depth is < 1 or > DeepestTree) throw Outside(nameof(Depth), Depth);
        if (!(LearningRate is > 0 and <= 1)) throw Outside(nameof(LearningRate), LearningRate);
        if (!(RowFraction is > 0 and <= 1)) throw Outside(nameof(RowFraction), RowFraction);
        if (!(ColumnFraction is > 0 and <= 1)) throw Outside(nameof(ColumnFraction), ColumnFraction);
        if (!(LeastLeafWeight >= 0)) throw Outside(nameof(LeastLeafWeight), LeastLeafWeight);
        if (!(Shrinkage >= 0)) throw Outside(nameof(Shrinkage), Shrinkage);
        if (Patience < 1) throw Outside(nameof(Patience), Patience);
    }

    private static ArgumentOutOfRangeException Outside(string name, object value) =>
        new(name, value, "outside its documented range");
}
