namespace Twin.Forecasting.Scoring;

/// <summary>How sure a score is: each set of series drawn anew from itself, many times, always alike.</summary>
/// <remarks>Source: Efron and Tibshirani, "An introduction to the bootstrap", Chapman and Hall, 1993, chapters 6 and
/// 13. The series are drawn, not the steps: errors within a series hang together.</remarks>
public static class Bootstrap
{
    /// <summary>Times a set is drawn: the error of a bound at 90 % is then a twentieth of a standard
    /// deviation.</summary>
    public const int Draws = 1_000;

    private static readonly ulong Key = Noise.KeyOf(0, "bootstrap over series");

    private delegate double Statistic(int[][] drawn);

    /// <summary>Standard error of the OWA.</summary>
    /// <param name="series">Scores by series; at least one.</param>
    public static double OwaError(SeriesScore[] series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return OwaError([new ScoredSet(series, 1)]);
    }

    /// <summary>Standard error of the OWA of sets together.</summary>
    /// <param name="sets">At least one.</param>
    public static double OwaError(IReadOnlyList<ScoredSet> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        Scores[] scores = new Scores[sets.Count];
        double[] owas = Each(sets, drawn => Drawn(sets, drawn, scores).Owa);
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
        SeriesScore[] ours, SeriesScore[] theirs, Func<Scores, double> score, double level) =>
        RatioBound([new ScoredSet(ours, 1)], [new ScoredSet(theirs, 1)], score, level);

    /// <summary>The same over several sets together, each drawn from itself.</summary>
    /// <param name="ours">Scores of the one.</param>
    /// <param name="theirs">Scores of the other on the same series in the same order; its weights do not count.</param>
    /// <param name="score">Which score: <c>s => s.Owa</c>.</param>
    /// <param name="level">The bound's level. Range: [0, 1].</param>
    /// <returns>The ratio below which it lies in that fraction of draws.</returns>
    /// <exception cref="ArgumentException">The sets differ in number or length.</exception>
    public static double RatioBound(
        IReadOnlyList<ScoredSet> ours, IReadOnlyList<ScoredSet> theirs, Func<Scores, double> score, double level)
    {
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(theirs);
        ArgumentNullException.ThrowIfNull(score);
        if (ours.Count != theirs.Count)
            throw new ArgumentException($"{ours.Count} and {theirs.Count} sets make no pairs", nameof(theirs));
        ScoredSet[] paired = new ScoredSet[ours.Count];
        for (int i = 0; i < paired.Length; i++)
        {
            (int a, int b) = (ours[i].Series.Length, theirs[i].Series.Length);
            if (a != b) throw new ArgumentException($"{a} and {b} series make no pairs", nameof(theirs));
            paired[i] = theirs[i] with { Weight = ours[i].Weight };
        }

        Scores[] scores = new Scores[ours.Count];
        double[] ratios = Each(
            ours, drawn => score(Drawn(ours, drawn, scores)) / score(Drawn(paired, drawn, scores)));
        Array.Sort(ratios);
        return Quantile.Of(ratios, level);
    }

    private static Scores Drawn(IReadOnlyList<ScoredSet> sets, int[][] drawn, Scores[] scores)
    {
        for (int i = 0; i < scores.Length; i++) scores[i] = Scores.Of(sets[i].Series, drawn[i]);
        return Scores.Together(scores, sets);
    }

    private static double[] Each(IReadOnlyList<ScoredSet> sets, Statistic statistic)
    {
        double[] values = new double[Draws];
        int[][] drawn = new int[sets.Count][];
        for (int i = 0; i < drawn.Length; i++) drawn[i] = new int[sets[i].Series.Length];
        for (int i = 0; i < Draws; i++)
        {
            Noise noise = new(Key, i);
            foreach (int[] set in drawn)
                for (int j = 0; j < set.Length; j++) set[j] = noise.Index(set.Length);
            values[i] = statistic(drawn);
        }

        return values;
    }
}
