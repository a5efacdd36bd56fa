namespace Twin.Telemetry.Runs;

/// <summary>The counts of one histogram series, in plain fields.</summary>
/// <param name="series">The series.</param>
public sealed class HistogramCells(MeterSeries series)
{
    private readonly Lock _lock = new();
    private readonly long[] _counts = new long[series.Instrument.Bounds.Count + 1];
    private double _sum;

    /// <summary>The series.</summary>
    public MeterSeries Series => series;

    /// <summary>Counts a case.</summary>
    /// <param name="value">Unit: the instrument's own.</param>
    public void Record(double value)
    {
        var bounds = series.Instrument.Bounds;
        var bucket = 0;
        while (bucket < bounds.Count && value > bounds[bucket]) bucket++;
        lock (_lock)
        {
            _counts[bucket]++;
            _sum += value;
        }
    }

    /// <summary>The counts as they stand.</summary>
    /// <param name="cumulative">Filled with the cases up to each bound, and with all of them last.</param>
    /// <returns>Sum of all cases.</returns>
    public double Read(Span<double> cumulative)
    {
        lock (_lock)
        {
            double count = 0;
            for (var bucket = 0; bucket < _counts.Length; bucket++) cumulative[bucket] = count += _counts[bucket];
            return _sum;
        }
    }
}
