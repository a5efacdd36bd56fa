namespace Twin.Forecasting;

/// <summary>What a fitted model says of each step: a point, and a sample of values that may come.</summary>
/// <remarks>
/// Every question about a step is answered from the one sample, so that quantiles, probabilities and scores agree. A
/// model with intervals of its own (<see cref="IIntervalModel"/>) gives the sample as their ends at equally spaced
/// levels; any other gives simulated paths.
/// </remarks>
public sealed class Prediction
{
    /// <summary>Paths where nothing else is asked for: a tail of 1 % then rests on twenty of them.</summary>
    public const int DefaultPaths = 2_000;

    private readonly double[] _points;
    private readonly double[][] _samples;

    private Prediction(double[] points, double[][] samples) => (_points, _samples) = (points, samples);

    /// <summary>Steps.</summary>
    public int Horizon => _points.Length;

    /// <summary>The point forecast, step 1 first.</summary>
    public ReadOnlySpan<double> Points => _points;

    /// <summary>Asks a model.</summary>
    /// <param name="model">The fitted model.</param>
    /// <param name="horizon">Steps. Range: at least 1.</param>
    /// <param name="paths">Values of each step's sample; an odd number is rounded up. Range: at least 1.</param>
    /// <param name="key">Chance, by <see cref="Noise.KeyOf"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public static Prediction Of(IFittedModel model, int horizon, int paths, ulong key)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(paths, 1);
        double[] points = new double[horizon];
        model.Points(points);
        if (model is IIntervalModel own) return new Prediction(points, Ends(own, horizon, paths));
        Paths drawn = Paths.Of(model, horizon, paths + (paths % 2), key);
        double[][] samples = new double[horizon][];
        for (int step = 1; step <= horizon; step++) samples[step - 1] = drawn.SortedAt(step);
        return new Prediction(points, samples);
    }

    /// <summary>The sample of a step, least first.</summary>
    /// <param name="step">Range: [1, Horizon].</param>
    public ReadOnlySpan<double> At(int step) => _samples[step - 1];

    /// <summary>The value below which a fraction of a step's sample lies.</summary>
    /// <param name="step">Range: [1, Horizon].</param>
    /// <param name="fraction">Range: [0, 1].</param>
    public double QuantileAt(int step, double fraction) => Quantile.Of(_samples[step - 1], fraction);

    /// <summary>The ends of intervals of coverage 1/m, 3/m, …: quantiles at the middles of m equal parts.</summary>
    private static double[][] Ends(IIntervalModel model, int horizon, int paths)
    {
        int half = (paths + 1) / 2;
        double[][] samples = new double[horizon][];
        for (int step = 0; step < horizon; step++) samples[step] = new double[2 * half];
        double[] lower = new double[horizon];
        double[] upper = new double[horizon];
        for (int i = 0; i < half; i++)
        {
            model.Interval((i + 0.5) / half, lower, upper);
            for (int step = 0; step < horizon; step++)
                (samples[step][half - 1 - i], samples[step][half + i]) = (lower[step], upper[step]);
        }

        // Bounds of neighbouring levels may touch; never may they be out of order.
        foreach (double[] sample in samples) Array.Sort(sample);
        return samples;
    }
}
