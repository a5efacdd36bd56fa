using Twin.Telemetry.Prometheus;
using Twin.Telemetry.Runs;

namespace Twin.Telemetry.RemoteWrite;

/// <summary>One series on its way: its labels once, its samples until they are sent.</summary>
public sealed class WriteSeries
{
    private const byte LabelTag = (1 << 3) | 2, NameTag = (1 << 3) | 2, ValueTag = (2 << 3) | 2;
    private const byte SampleTag = (2 << 3) | 2, NumberTag = (1 << 3) | 1, TimeTag = 2 << 3;
    private const int FirstSamples = 64;
    private const string Job = "twin", Instance = "simulated";

    private readonly byte[] _labels;
    private long[] _times = new long[FirstSamples];
    private double[] _values = new double[FirstSamples];

    /// <summary>Makes a series without samples.</summary>
    /// <param name="name">Name of the samples.</param>
    /// <param name="labels">Its labels.</param>
    internal WriteSeries(string name, IEnumerable<KeyValuePair<string, string>> labels)
    {
        var bytes = new ProtoWriter();
        var all = labels.Append(new("__name__", name)).OrderBy(label => label.Key, StringComparer.Ordinal);
        foreach (var (key, value) in all)
        {
            var label = new ProtoWriter();
            label.Text(NameTag, key);
            label.Text(ValueTag, value);
            bytes.Byte(LabelTag);
            bytes.Varint((ulong)label.Length);
            bytes.Bytes(label.Written);
        }

        _labels = bytes.Written.ToArray();
    }

    /// <summary>Samples that wait.</summary>
    internal int Count { get; private set; }

    /// <summary>The series of a gauge or counter, called as a scrape calls it.</summary>
    internal static WriteSeries Of(MeterSeries series)
    {
        var instrument = series.Instrument;
        var family = PrometheusNames.Family(instrument.Name, instrument.Unit, instrument.Kind);
        return new WriteSeries(PrometheusNames.Sample(family, instrument.Kind), LabelsOf(series));
    }

    /// <summary>The labels of a series, those that a scrape adds too: by job and instance dashboards choose.</summary>
    internal static List<KeyValuePair<string, string>> LabelsOf(MeterSeries series) =>
    [
        new("job", Job), new("instance", Instance),
        new("otel_scope_name", TwinMeter.Name),
        .. series.Attributes.Select(pair => new KeyValuePair<string, string>(
            PrometheusNames.Label(pair.Key), LabelMaker.TextOf(pair.Value))),
    ];

    /// <summary>Adds a sample.</summary>
    /// <param name="unixMillis">When. Unit: ms since 1970.</param>
    /// <param name="value">The value.</param>
    internal void Add(long unixMillis, double value)
    {
        if (Count == _times.Length)
        {
            Array.Resize(ref _times, Count * 2);
            Array.Resize(ref _values, Count * 2);
        }

        (_times[Count], _values[Count]) = (unixMillis, value);
        Count++;
    }

    /// <summary>Writes labels and samples as one TimeSeries, and forgets the samples.</summary>
    internal void Drain(ProtoWriter writer)
    {
        var length = _labels.Length;
        for (var i = 0; i < Count; i++)
        {
            var sample = SampleBytes(_times[i]);
            length += 1 + ProtoWriter.VarintBytes((ulong)sample) + sample;
        }

        writer.Varint((ulong)length);
        writer.Bytes(_labels);
        for (var i = 0; i < Count; i++)
        {
            writer.Byte(SampleTag);
            writer.Varint((ulong)SampleBytes(_times[i]));
            writer.Byte(NumberTag);
            writer.Double(_values[i]);
            writer.Byte(TimeTag);
            writer.Varint(unchecked((ulong)_times[i]));
        }

        Count = 0;
    }

    private static int SampleBytes(long time) =>
        1 + sizeof(double) + 1 + ProtoWriter.VarintBytes(unchecked((ulong)time));
}
