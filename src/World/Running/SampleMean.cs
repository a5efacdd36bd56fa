namespace Twin.World.Running;

/// <summary>Means of a series of rates over some time.</summary>
internal static class SampleMean
{
    /// <summary>Mean over the samples whose time of observation lies in (from, to], and the middle of it.</summary>
    /// <param name="samples">Samples in order of time, at least one.</param>
    /// <param name="series">Index of the series: a mean since the sample before.</param>
    /// <param name="from">Unit: µs.</param>
    /// <param name="to">Unit: µs; the first sample after <paramref name="from"/> counts even beyond it.</param>
    public static (double Mean, double MidMicros) Of(IReadOnlyList<Sample> samples, int series, long from, long to)
    {
        double made = 0, time = 0, moment = 0;
        long since = 0;
        foreach (var sample in samples)
        {
            double span = sample.AtMicros - since;
            if (sample.AtMicros > from && (sample.AtMicros <= to || time == 0))
            {
                made += sample.Values[series] * span;
                moment += (since + (span / 2)) * span;
                time += span;
            }

            since = sample.AtMicros;
        }

        return (made / time, moment / time);
    }
}
