using System.Diagnostics.Metrics;
using Twin.Telemetry.Instruments;
using Instrument = Twin.Telemetry.Instruments.Instrument;

namespace Twin.Telemetry.Runs;

/// <summary>The instruments of the SDK over every run that is watched.</summary>
/// <remarks>Gauges and counters are observed when somebody collects; histograms are recorded case by case.</remarks>
public sealed class TwinMeter : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Twin";

    private const string Speed = "twin.sim.speed";

    private readonly Meter _meter = new(Name);
    private readonly Dictionary<string, Histogram<double>> _histograms = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private RunMeter[] _runs = [];

    /// <summary>Makes every instrument that is fed.</summary>
    public TwinMeter()
    {
        foreach (var instrument in InstrumentTable.All.Where(instrument => instrument.IsFed)) Make(instrument);
    }

    /// <summary>The runs that are watched.</summary>
    public IReadOnlyList<RunMeter> Runs => Volatile.Read(ref _runs);

    /// <summary>Whether an instrument of the SDK is one of these, and not of another of the process.</summary>
    /// <param name="instrument">The instrument.</param>
    internal bool Has(System.Diagnostics.Metrics.Instrument instrument) => instrument.Meter == _meter;

    /// <summary>Shows a run.</summary>
    /// <param name="run">The run; its name is not that of another.</param>
    /// <exception cref="ArgumentException">A run of that name is shown already.</exception>
    public void Add(RunMeter run)
    {
        ArgumentNullException.ThrowIfNull(run);
        lock (_lock)
        {
            if (_runs.Any(other => other.Name == run.Name)) throw new ArgumentException($"{run.Name} is shown already");
            Volatile.Write(ref _runs, [.. _runs, run]);
        }

        run.Recorded = (series, value) =>
            _histograms[series.Instrument.Name].Record(value, (KeyValuePair<string, object?>[])series.Attributes);
    }

    /// <summary>Shows a run no longer: its series end.</summary>
    /// <param name="run">The run.</param>
    public void Remove(RunMeter run)
    {
        ArgumentNullException.ThrowIfNull(run);
        lock (_lock) Volatile.Write(ref _runs, [.. _runs.Where(other => other != run)]);
        run.Recorded = null;
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private void Make(Instrument instrument)
    {
        var (name, unit, help) = (instrument.Name, instrument.Unit, instrument.Meaning);
        switch (instrument.Kind)
        {
            case InstrumentKind.Counter:
                _meter.CreateObservableCounter(name, () => Observe(instrument), unit, help);
                break;
            case InstrumentKind.UpDownCounter:
                _meter.CreateObservableUpDownCounter(name, () => Observe(instrument), unit, help);
                break;
            case InstrumentKind.Gauge:
                _meter.CreateObservableGauge(name, () => Observe(instrument), unit, help);
                break;
            default:
                var advice = new InstrumentAdvice<double> { HistogramBucketBoundaries = [.. instrument.Bounds] };
                _histograms.Add(name, _meter.CreateHistogram(name, unit, help, tags: null, advice));
                break;
        }
    }

    private List<Measurement<double>> Observe(Instrument instrument)
    {
        var seen = new List<Measurement<double>>();
        foreach (var run in Runs)
        {
            var reading = run.Reading;
            foreach (var i in reading.Layout.Of(instrument))
            {
                var value = instrument.Name == Speed ? run.SpeedNow(reading.Values[i]) : reading.Values[i];
                if (!double.IsNaN(value)) Add(seen, reading.Layout.Series[i], value);
            }

            foreach (var (series, value) in run.ToldSeries)
            {
                if (ReferenceEquals(series.Instrument, instrument)) Add(seen, series, value);
            }
        }

        return seen;
    }

    private static void Add(List<Measurement<double>> seen, MeterSeries series, double value) =>
        seen.Add(new Measurement<double>(value, (KeyValuePair<string, object?>[])series.Attributes));
}
