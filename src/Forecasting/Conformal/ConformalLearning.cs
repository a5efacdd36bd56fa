namespace Twin.Forecasting.Conformal;

/// <summary>Learns <see cref="ConformalBands"/> from errors on held-out ends of many series.</summary>
public static class ConformalLearning
{
    // Wide enough that no calibrated factor was ever near an end.
    private const double LeastFactor = 0.6;
    private const double MostFactor = 1.8;
    private const double FactorStep = 0.01;

    /// <summary>Learns.</summary>
    /// <param name="held">One a series and origin, all of one horizon; at least two.</param>
    /// <param name="blend">The members' part of the unit. Range: [0, 1].</param>
    /// <param name="alpha">Fraction of truths that should lie outside of the intervals whose score is made
    /// least. Range: (0, 1).</param>
    /// <exception cref="ArgumentException">There is nothing to learn from, or horizons differ.</exception>
    public static ConformalBands Learn(IReadOnlyList<HeldOutErrors> held, double blend, double alpha)
    {
        ArgumentNullException.ThrowIfNull(held);
        if (held.Count < 2) throw new ArgumentException("fewer than two held-out ends", nameof(held));
        int horizon = held[0].Errors.Length;
        if (held.Any(one => one.Errors.Length != horizon || one.NativeWidths.Length != horizon))
            throw new ArgumentException("ends of different lengths", nameof(held));
        ConformalBands bands = new() { Blend = blend, Horizon = horizon, Factor = 1, Curves = [] };
        double[] curves = new double[ConformalBands.Levels.Count * ConformalBands.Terms];
        double[][] sorted = [.. Enumerable.Range(1, horizon).Select(step => SortedAt(held, bands, step))];
        double[] quantiles = new double[horizon];
        for (int level = 0; level < ConformalBands.Levels.Count; level++)
        {
            for (int i = 0; i < horizon; i++) quantiles[i] = Quantile.Of(sorted[i], ConformalBands.Levels[level]);
            FitCurve(quantiles, curves.AsSpan(level * ConformalBands.Terms, ConformalBands.Terms));
        }

        bands = bands with { Curves = curves };
        return bands with { Factor = BestFactor(held, bands, alpha) };
    }

    /// <summary>The mean scaled interval score of bands on held-out ends.</summary>
    /// <param name="held">The ends.</param>
    /// <param name="bands">The bands.</param>
    /// <param name="alpha">Fraction of truths that should lie outside.</param>
    /// <returns>The score, and the fraction of truths inside.</returns>
    public static (double Msis, double Coverage) ScoreOf(
        IReadOnlyList<HeldOutErrors> held, ConformalBands bands, double alpha)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(bands);
        double[] low = [.. Enumerable.Range(1, bands.Horizon).Select(k => bands.Quantile(k, alpha / 2))];
        double[] high = [.. Enumerable.Range(1, bands.Horizon).Select(k => bands.Quantile(k, 1 - (alpha / 2)))];
        double sum = 0;
        int inside = 0;
        foreach (HeldOutErrors one in held)
        {
            for (int i = 0; i < bands.Horizon; i++)
            {
                double unit = bands.UnitOf(one.NativeWidths[i], one.Scale);
                double below = (low[i] * unit) - one.Errors[i];
                double outside = Math.Max(0, Math.Max(below, one.Errors[i] - (high[i] * unit)));
                sum += (((high[i] - low[i]) * unit) + (2 / alpha * outside)) / one.Scale;
                if (outside <= 0) inside++;
            }
        }

        double count = held.Count * (double)bands.Horizon;
        return (sum / count, inside / count);
    }

    private static double[] SortedAt(IReadOnlyList<HeldOutErrors> held, ConformalBands bands, int step)
    {
        double[] column = [.. held.Select(
            one => one.Errors[step - 1] / bands.UnitOf(one.NativeWidths[step - 1], one.Scale))];
        Array.Sort(column);
        return column;
    }

    private static double BestFactor(IReadOnlyList<HeldOutErrors> held, ConformalBands bands, double alpha)
    {
        double best = 1;
        double least = double.PositiveInfinity;
        int steps = (int)Math.Round((MostFactor - LeastFactor) / FactorStep);
        for (int i = 0; i <= steps; i++)
        {
            double factor = LeastFactor + (i * FactorStep);
            double score = ScoreOf(held, bands with { Factor = factor }, alpha).Msis;
            if (score >= least) continue;
            (best, least) = (factor, score);
        }

        return best;
    }

    // Least squares in 1, x, x² at x = step/horizon; a short horizon has only as many terms as steps.
    private static void FitCurve(ReadOnlySpan<double> values, Span<double> terms)
    {
        int count = Math.Min(terms.Length, values.Length);
        double[,] system = new double[count, count + 1];
        for (int i = 0; i < values.Length; i++)
        {
            double x = (i + 1.0) / values.Length;
            Span<double> powers = [1, x, x * x];
            for (int row = 0; row < count; row++)
            {
                for (int column = 0; column < count; column++) system[row, column] += powers[row] * powers[column];
                system[row, count] += powers[row] * values[i];
            }
        }

        for (int pivot = 0; pivot < count; pivot++)
        {
            for (int row = 0; row < count; row++)
            {
                if (row == pivot) continue;
                double factor = system[row, pivot] / system[pivot, pivot];
                for (int column = pivot; column <= count; column++)
                    system[row, column] -= factor * system[pivot, column];
            }
        }

        terms.Clear();
        for (int i = 0; i < count; i++) terms[i] = system[i, count] / system[i, i];
    }
}
