namespace Twin.Forecasting.Scoring;

/// <summary>How sure a score is: the set of series drawn anew from itself, many times, always alike.</summary>
/// <remarks>Source: Efron and Tibshirani, "An introduction to the bootstrap", Chapman and Hall, 1993, chapters 6 and
/// 13. The series are drawn, not the steps: errors within a series hang together.</remarks>
public static class Bootstrap
{
    /// <summary>Sets drawn: the bound's own error is then a fortieth of a standard deviation.</summary>
    public const int Draws = 2_000;

    private static readonly ulong Key = Noise.KeyOf(0, "bootstrap over series");

    /// <summary>Standard error of the OWA.</summary>
    /// <param name="series">Scores by series; at least one.</param>
    public static double OwaError(SeriesScore[] series)
    {
        ArgumentNullException.ThrowIfNull(series);
        double[] owas = Each(series.Length, drawn => Scores.Of(series, drawn).Owa);
        double mean = 0;
        foreach (double owa in owas) mean += owa / owas.Length;
        double squares = 0;
        foreach (double owa in owas) squares += (owa - mean) * (owa - mean);
        return Math.Sqrt(squares / (owas.Length - 1));
    }

    /// <summary>A bound on the ratio of two methods' scores on the same series, drawn in pairs.</summary>
    /// <param name="ours">Scores of the one, by series.</param>
    /// <param name="theirs">Scores of the other, in the same order.</param>
    /// <param name="score">Which score: <c>s => s.Owa</c>.</param>
    /// <param name="level">The bound's level: 0.9 for an upper bound at 90 %. Range: [0, 1].</param>
    /// <returns>The ratio below which it lies in that fraction of draws.</returns>
    /// <exception cref="ArgumentException">The sets differ in length.</exception>
    public static double RatioBound(
        SeriesScore[] ours, SeriesScore[] theirs, Func<Scores, double> score, double level)
    {
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(theirs);
        ArgumentNullException.ThrowIfNull(score);
        if (ours.Length != theirs.Length)
            throw new ArgumentException($"{ours.Length} and {theirs.Length} series make no pairs", nameof(theirs));
        double[] ratios = Each(ours.Length, drawn => score(Scores.Of(ours, drawn)) / score(Scores.Of(theirs, drawn)));
        Array.Sort(ratios);
        return Quantile.Of(ratios, level);
    }

    private delegate double OfDraw(ReadOnlySpan<int> drawn);

    private static double[] Each(int count, OfDraw statistic)
    {
        double[] values = new double[Draws];
        int[] drawn = new int[count];
        for (int i = 0; i < Draws; i++)
        {
            Noise noise = new(Key, i);
            for (int j = 0; j < count; j++) drawn[j] = noise.Index(count);
            values[i] = statistic(drawn);
        }

        return values;
    }
}
