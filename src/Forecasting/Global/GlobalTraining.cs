using Twin.Domain;
using Twin.Forecasting.Boosting;

namespace Twin.Forecasting.Global;

/// <summary>Trains one model on many series at once.</summary>
/// <remarks>
/// Every origin of every series is a row, once for each step ahead: features of what was known at the origin, and the
/// step to the value then, in units of the series' mean step. Only values of the series given are seen.
/// Source: P. Montero-Manso, R. J. Hyndman, "Principles and algorithms for forecasting groups of time series: locality
/// and globality", Int. J. Forecasting 37(4), 2021, doi:10.1016/j.ijforecast.2021.03.004.
/// </remarks>
public static class GlobalTraining
{
    // Sizes of errors are a simpler thing than the steps: a quarter of the trees, each twice as bold.
    private const int SpreadPart = 4;

    // Beyond sixty mean steps a target tells of a break in the series and of nothing that was to be known.
    private const double MostSteps = 60;

    /// <summary>Values before an origin without which they say nothing of its steps.</summary>
    public const int LeastPast = 6;

    /// <summary>How trees are grown for series: chosen on held-out ends of training series.</summary>
    /// <remarks>Against 250 trees of depth 5 at 0.08 and 60 % of the columns: 0.008 less OWA there, alone.</remarks>
    public static BoostOptions Options { get; } = new()
    {
        Rounds = 500, Depth = 4, LearningRate = 0.04, ColumnFraction = 0.3,
    };

    /// <summary>Trains a model.</summary>
    /// <param name="table">Rows by <see cref="TableOf"/> of the same recipe; at least one.</param>
    /// <param name="recipe">What is seen of the series.</param>
    /// <param name="options">How trees are grown.</param>
    /// <returns>The model, and how the growing of its steps went.</returns>
    /// <remarks>The spread is learnt from errors on the training rows: too small as a whole, which the intervals put
    /// right, but alike for all.</remarks>
    /// <exception cref="ArgumentException">The table has no row.</exception>
    public static (GlobalModel Model, BoostedFit Fit) Train(
        FeatureTable table, GlobalRecipe recipe, BoostOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(recipe);
        BoostedFit fit = Booster.Train(table, options);
        double[] errors = new double[table.Rows];
        for (int row = 0; row < errors.Length; row++)
            errors[row] = Math.Abs(table.Targets[row] - fit.Model.Predict(table[row]));
        BoostOptions coarse = options with
        {
            Rounds = Math.Max(1, options.Rounds / SpreadPart),
            LearningRate = Math.Min(1, options.LearningRate * SpreadPart / 2),
        };
        BoostedModel spread = Booster.Train(table.With(errors), coarse).Model;
        return (new GlobalModel(recipe, fit.Model, spread), fit);
    }

    /// <summary>The rows of a set of series.</summary>
    /// <param name="series">Finite, no gap.</param>
    /// <param name="recipe">What is seen of them.</param>
    public static FeatureTable TableOf(IEnumerable<TimeSeries> series, GlobalRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(recipe);
        GlobalFeatures features = new(recipe);
        FeatureTable table = new(features.Names);
        foreach (TimeSeries one in series) AddRows(new Transformed(one), recipe, features, table);
        return table;
    }

    private static void AddRows(Transformed series, GlobalRecipe recipe, GlobalFeatures features, FeatureTable table)
    {
        Span<float> row = stackalloc float[features.Names.Count];
        int length = series.Values.Length;
        int first = Math.Max(LeastPast, length - recipe.Origins - recipe.Horizon);
        for (int known = first; known < length; known++)
        {
            ReadOnlySpan<double> past = series.Values.AsSpan(0, known);
            double scale = features.ScaleOf(past);
            if (!(scale > 0)) continue;
            features.Fill(past, scale, series.Relative(scale, known), row);
            for (int ahead = 1; ahead <= Math.Min(recipe.Horizon, length - known); ahead++)
            {
                row[^1] = ahead;
                double target = (series.Values[known + ahead - 1] - past[^1]) / scale;
                table.Add(row, Math.Clamp(target, -MostSteps, MostSteps));
            }
        }
    }
}
