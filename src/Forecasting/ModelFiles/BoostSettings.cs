using Twin.Forecasting.Boosting;

namespace Twin.Forecasting.ModelFiles;

/// <summary>How trees were grown, as a file tells it.</summary>
/// <param name="Rounds">Trees.</param>
/// <param name="Depth">Splits from root to leaf.</param>
/// <param name="LearningRate">Part of a leaf's step that is taken.</param>
/// <param name="RowFraction">Part of the rows that a tree sees.</param>
/// <param name="ColumnFraction">Part of the columns.</param>
/// <param name="LeastLeafWeight">Least sum of curvatures in a leaf.</param>
/// <param name="Shrinkage">Of leaves.</param>
/// <param name="Loss">What was made small.</param>
/// <param name="LossParameter">Its parameter.</param>
public sealed record BoostSettings(
    int Rounds, int Depth, double LearningRate, double RowFraction, double ColumnFraction, double LeastLeafWeight,
    double Shrinkage, BoostLossKind Loss, double LossParameter)
{
    /// <summary>The settings of options.</summary>
    /// <param name="options">The options.</param>
    public static BoostSettings Of(BoostOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new BoostSettings(
            options.Rounds, options.Depth, options.LearningRate, options.RowFraction, options.ColumnFraction,
            options.LeastLeafWeight, options.Shrinkage, options.Loss.Kind, options.Loss.Parameter);
    }
}
