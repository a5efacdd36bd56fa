namespace Twin.Forecasting.Boosting;

/// <summary>Gradient-boosted trees, split by histograms.</summary>
/// <remarks>
/// Model: prediction = start + Σ tree; each tree is grown to second order on slope and curvature of the loss at the
/// predictions so far, and a part of its step is taken. One thread; same table and options, same model, bit for bit.
/// Source: J. H. Friedman, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29(5),
/// 2001, doi:10.1214/aos/1013203451, and "Stochastic gradient boosting", CSDA 38(4), 2002; T. Chen, C. Guestrin,
/// "XGBoost: a scalable tree boosting system", KDD 2016, equations 4 to 7, doi:10.1145/2939672.2939785.
/// </remarks>
public static class Booster
{
    /// <summary>Trains on all rows of a table.</summary>
    /// <param name="training">At least one row.</param>
    /// <param name="options">How.</param>
    /// <param name="validation">Rows that stop the growing when their loss no longer falls; same columns.</param>
    /// <exception cref="ArgumentException">A table has no row, or the columns differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public static BoostedFit Train(FeatureTable training, BoostOptions options, FeatureTable? validation = null)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        if (training.Rows == 0) throw new ArgumentException("no row to train on", nameof(training));
        if (validation is not null) CheckAlike(training, validation);
        double start = options.Loss.BestConstant(training.Targets.ToArray());
        TreeGrower grower = new(BinnedTable.Of(training), options);
        double[] predictions = Filled(training.Rows, start);
        double[] held = Filled(validation?.Rows ?? 0, start);
        Sums[] derivatives = new Sums[training.Rows];
        List<RegressionTree> trees = [];
        List<double> trainingLoss = [Differentiate(options.Loss, predictions, training.Targets, derivatives)];
        List<double> validationLoss = validation is null ? [] : [MeanLoss(options.Loss, held, validation.Targets)];
        int best = 0;
        for (int round = 0; round < options.Rounds; round++)
        {
            RegressionTree tree = grower.Grow(round, derivatives, training.Targets, predictions);
            trees.Add(tree);
            trainingLoss.Add(Differentiate(options.Loss, predictions, training.Targets, derivatives));
            if (validation is null) continue;
            for (int row = 0; row < held.Length; row++) held[row] += tree.Of(validation[row]);
            validationLoss.Add(MeanLoss(options.Loss, held, validation.Targets));
            if (validationLoss[^1] < validationLoss[best]) best = trees.Count;
            if (trees.Count - best >= options.Patience) break;
        }

        if (validation is not null) trees.RemoveRange(best, trees.Count - best);
        BoostedModel model = new(training.Columns, start, trees);
        return new BoostedFit(model, Parts(grower.Gains), trainingLoss, validationLoss);
    }

    private static void CheckAlike(FeatureTable training, FeatureTable validation)
    {
        if (validation.Rows == 0) throw new ArgumentException("no row to validate on", nameof(validation));
        if (!training.Columns.SequenceEqual(validation.Columns, StringComparer.Ordinal))
            throw new ArgumentException("other columns than the training rows have", nameof(validation));
    }

    private static double[] Filled(int count, double value)
    {
        double[] values = new double[count];
        values.AsSpan().Fill(value);
        return values;
    }

    private static double Differentiate(
        BoostLoss loss, ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets, Sums[] derivatives)
    {
        double sum = 0;
        for (int row = 0; row < derivatives.Length; row++)
        {
            double error = predictions[row] - targets[row];
            (double slope, double curvature) = loss.Derivatives(error, out double one);
            sum += one;
            derivatives[row] = new Sums(slope, curvature);
        }

        return sum / derivatives.Length;
    }

    private static double MeanLoss(BoostLoss loss, ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets)
    {
        double sum = 0;
        for (int row = 0; row < predictions.Length; row++) sum += loss.Of(predictions[row] - targets[row]);
        return sum / predictions.Length;
    }

    private static double[] Parts(double[] gains)
    {
        double sum = gains.Sum();
        return sum > 0 ? [.. gains.Select(gain => gain / sum)] : gains;
    }
}
