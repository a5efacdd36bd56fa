using Twin.Telemetry.Instruments;

namespace Twin.Telemetry.Runs;

/// <summary>The series of a run and which of them belong to an instrument; the same in every reading.</summary>
public sealed class SeriesLayout
{
    private readonly Dictionary<string, int[]> _byInstrument;

    /// <summary>Sorts series by instrument.</summary>
    /// <param name="series">The series.</param>
    public SeriesLayout(IReadOnlyList<MeterSeries> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        Series = series;
        _byInstrument = Enumerable.Range(0, series.Count).GroupBy(i => series[i].Instrument.Name)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The series.</summary>
    public IReadOnlyList<MeterSeries> Series { get; }

    /// <summary>Indexes of an instrument's series.</summary>
    /// <param name="instrument">The instrument.</param>
    public int[] Of(Instrument instrument) => _byInstrument.GetValueOrDefault(instrument.Name, []);
}
