namespace Twin.Forecasting.Scoring;

/// <summary>Scores over many series.</summary>
/// <param name="Smape">Mean sMAPE. Unit: %.</param>
/// <param name="Mase">Mean MASE.</param>
/// <param name="Owa">Overall weighted average: the mean of sMAPE and MASE, each over that of Naive2.</param>
/// <param name="Msis">Mean scaled interval score at 95 %.</param>
/// <param name="Coverage">Fraction of truths inside the 95 % interval.</param>
public readonly record struct Scores(double Smape, double Mase, double Owa, double Msis, double Coverage)
{
    /// <summary>Part of truths outside the intervals that are scored.</summary>
    public const double Alpha = 0.05;

    /// <summary>The scores of a set.</summary>
    /// <param name="series">One each, in the order of the set; at least one.</param>
    /// <returns>Series without a scale count for sMAPE and coverage alone; NaN where nothing counts.</returns>
    public static Scores Of(ReadOnlySpan<SeriesScore> series)
    {
        Total total = default;
        foreach (ref readonly SeriesScore one in series) total.Add(one);
        return total.Mean();
    }

    /// <summary>The OWA of one set drawn from another with repetition.</summary>
    /// <param name="series">The set.</param>
    /// <param name="drawn">Which of them.</param>
    internal static Scores Of(ReadOnlySpan<SeriesScore> series, ReadOnlySpan<int> drawn)
    {
        Total total = default;
        foreach (int i in drawn) total.Add(series[i]);
        return total.Mean();
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
            _smape / _count, _mase / _scaled, ((_smape / _baseSmape) + (_mase / _baseMase)) / 2, _msis / _scaled,
            _coverage / _count);
    }
}
