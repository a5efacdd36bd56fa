using Twin.Forecasting.Boosting;

namespace Twin.Forecasting.Growth;

/// <summary>Trains a model of growth across histories.</summary>
/// <remarks>
/// Whole histories are held back, never single origins: one part trains μ, one part σ, and the errors that give the
/// width come from a third. The same histories, options and seed give the same model, bit for bit.
/// </remarks>
public static class GrowthTraining
{
    /// <summary>The fewest histories.</summary>
    public const int LeastHistories = 10;

    // One history in five gives the errors, one in five of the others the widths.
    private const int Part = 5;
    private const int ErrorsKept = 199;
    private const double LeastError = 1e-3;

    /// <summary>Trains.</summary>
    /// <param name="histories">At least <see cref="LeastHistories"/>; their order does not matter.</param>
    /// <param name="series">Measured series to look at.</param>
    /// <param name="horizon">The longest horizon. Unit: steps. Range: [1, 100].</param>
    /// <param name="options">Of the trees.</param>
    /// <param name="stride">Steps between origins.</param>
    /// <exception cref="ArgumentException">There are too few histories, or they are too short.</exception>
    public static GrowthFit Train(
        IReadOnlyList<GrowthHistory> histories, IReadOnlyList<string> series, int horizon, BoostOptions options,
        int stride = 1)
    {
        ArgumentNullException.ThrowIfNull(histories);
        ArgumentNullException.ThrowIfNull(options);
        if (histories.Count < LeastHistories)
            throw new ArgumentException($"{histories.Count} histories; needs {LeastHistories}", nameof(histories));
        GrowthFeatures features = new(series);
        GrowthHistory[] sorted = [.. histories.OrderBy(h => h.Id, StringComparer.Ordinal)];
        GrowthHistory[] calibration = [.. sorted.Where((_, i) => i % Part == 0)];
        GrowthHistory[] rest = [.. sorted.Where((_, i) => i % Part != 0)];
        GrowthHistory[] widths = [.. rest.Where((_, i) => i % Part == 0)];
        GrowthHistory[] centres = [.. rest.Where((_, i) => i % Part != 0)];
        FeatureTable table = Table(features, centres, horizon, stride);
        BoostedFit fit = Booster.Train(table, options, Table(features, widths, horizon, stride));
        BoostedModel centre = fit.Model;
        BoostOptions squared = options with { Loss = BoostLoss.Squared, Rounds = Math.Min(options.Rounds, 120) };
        BoostedModel width = Booster.Train(Residuals(features, widths, horizon, stride, centre), squared).Model;
        IReadOnlyList<double[]> errors = Standardised(features, calibration, horizon, stride, centre, width);
        return new GrowthFit(new GrowthModel(series, centre, width, errors), fit.Importance, table.Rows);
    }

    /// <summary>What the trees are to find: (growth per step − pace)/scale.</summary>
    private static double Target(GrowthHistory history, int origin, int horizon)
    {
        double growth = history.LogOutput[origin + horizon - 1] - history.LogOutput[origin - 1];
        return ((growth / horizon) - GrowthFeatures.PaceAt(history, origin)) / GrowthFeatures.ScaleAt(history, origin);
    }

    private static FeatureTable Table(
        GrowthFeatures features, IReadOnlyList<GrowthHistory> histories, int horizon, int stride)
    {
        FeatureTable table = new(features.Columns);
        Visit(features, histories, horizon, stride, (row, history, origin, h) =>
            table.Add(row, Target(history, origin, h)));
        return table;
    }

    private static FeatureTable Residuals(
        GrowthFeatures features, IReadOnlyList<GrowthHistory> histories, int horizon, int stride, BoostedModel centre)
    {
        FeatureTable table = new(features.Columns);
        Visit(features, histories, horizon, stride, (row, history, origin, h) =>
            table.Add(row, Math.Log(Math.Max(Math.Abs(Target(history, origin, h) - centre.Predict(row)), LeastError))));
        return table;
    }

    private static List<double[]> Standardised(
        GrowthFeatures features, IReadOnlyList<GrowthHistory> histories, int horizon, int stride, BoostedModel centre,
        BoostedModel width)
    {
        List<double>[] errors = [.. Enumerable.Range(0, horizon).Select(_ => new List<double>())];
        Visit(features, histories, horizon, stride, (row, history, origin, h) =>
            errors[h - 1].Add((Target(history, origin, h) - centre.Predict(row)) / Math.Exp(width.Predict(row))));
        return [.. errors.Select(Thinned)];
    }

    /// <summary>Quantiles in the middle of equal parts: as many as tell the law, and no more to write down.</summary>
    private static double[] Thinned(List<double> errors)
    {
        if (errors.Count == 0) throw new ArgumentException("histories are shorter than the horizon");
        errors.Sort();
        double[] all = [.. errors];
        int count = Math.Min(ErrorsKept, all.Length);
        return [.. Enumerable.Range(0, count).Select(i => Quantile.Of(all, (i + 0.5) / count))];
    }

    private delegate void Visitor(ReadOnlySpan<float> row, GrowthHistory history, int origin, int horizon);

    private static void Visit(
        GrowthFeatures features, IReadOnlyList<GrowthHistory> histories, int horizon, int stride, Visitor visit)
    {
        float[] row = new float[features.Columns.Count];
        foreach (GrowthHistory history in histories)
        {
            for (int origin = GrowthFeatures.LeastHistory; origin < history.Length; origin += stride)
            {
                for (int h = 1; h <= Math.Min(horizon, history.Length - origin); h++)
                {
                    features.Write(history, origin, h, row);
                    visit(row, history, origin, h);
                }
            }
        }
    }
}
