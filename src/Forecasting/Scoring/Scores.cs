namespace Twin.Forecasting.Scoring;

/// <summary>Scores over many series.</summary>
/// <param name="Smape">Mean sMAPE. Unit: %.</param>
/// <param name="Mase">Mean MASE.</param>
/// <param name="Msis">Mean scaled interval score at 95 %.</param>
/// <param name="Coverage">Fraction of truths inside the 95 % interval.</param>
/// <param name="BaseSmape">Mean sMAPE of Naive2 on the same series.</param>
/// <param name="BaseMase">Mean MASE of Naive2 on the same series.</param>
public readonly record struct Scores(
    double Smape, double Mase, double Msis, double Coverage, double BaseSmape, double BaseMase)
{
    /// <summary>Part of truths outside the intervals that are scored.</summary>
    public const double Alpha = 0.05;

    /// <summary>Overall weighted average: the mean of sMAPE and MASE, each over that of Naive2.</summary>
    public double Owa => ((Smape / BaseSmape) + (Mase / BaseMase)) / 2;

    /// <summary>The scores of a set.</summary>
    /// <param name="series">One each, in the order of the set; at least one.</param>
    /// <returns>Series without a scale count for sMAPE and coverage alone; NaN where nothing counts.</returns>
    public static Scores Of(ReadOnlySpan<SeriesScore> series)
    {
        Total total = default;
        foreach (ref readonly SeriesScore one in series) total.Add(one);
        return total.Mean();
    }

    /// <summary>The scores of sets together: each figure is the weighted mean of theirs, the OWA that of those
    /// means.</summary>
    /// <param name="sets">At least one.</param>
    public static Scores Of(IReadOnlyList<ScoredSet> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        Scores[] scores = new Scores[sets.Count];
        for (int i = 0; i < scores.Length; i++) scores[i] = Of(sets[i].Series);
        return Together(scores, sets);
    }

    /// <summary>The scores of series drawn from a set with repetition.</summary>
    /// <param name="series">The set.</param>
    /// <param name="drawn">Which of them.</param>
    internal static Scores Of(ReadOnlySpan<SeriesScore> series, ReadOnlySpan<int> drawn)
    {
        Total total = default;
        foreach (int i in drawn) total.Add(series[i]);
        return total.Mean();
    }

    /// <summary>The weighted mean of the scores of sets.</summary>
    internal static Scores Together(ReadOnlySpan<Scores> scores, IReadOnlyList<ScoredSet> sets)
    {
        double weight = 0;
        for (int i = 0; i < sets.Count; i++) weight += sets[i].Weight;
        Scores sum = default;
        for (int i = 0; i < sets.Count; i++)
        {
            double part = sets[i].Weight / weight;
            Scores one = scores[i];
            sum = new Scores(
                sum.Smape + (part * one.Smape), sum.Mase + (part * one.Mase), sum.Msis + (part * one.Msis),
                sum.Coverage + (part * one.Coverage), sum.BaseSmape + (part * one.BaseSmape),
                sum.BaseMase + (part * one.BaseMase));
        }

        return sum;
    }

    private struct Total
    {
        private int _count;
        private int _scaled;
        private double _smape;
        private double _mase;
        private double _msis;
        private double _coverage;
        private double _baseSmape;
        private double _baseMase;

        public void Add(in SeriesScore one)
        {
            _count++;
            _smape += one.Smape;
            _coverage += one.Coverage;
            _baseSmape += one.BaseSmape;
            if (double.IsNaN(one.Mase)) return;
            _scaled++;
            _mase += one.Mase;
            _msis += one.Msis;
            _baseMase += one.BaseMase;
        }

        public readonly Scores Mean() => new(
            _smape / _count, _mase / _scaled, _msis / _scaled, _coverage / _count, _baseSmape / _count,
            _baseMase / _scaled);
    }
}
