using System.Collections.Concurrent;
using Twin.Telemetry.Instruments;
using Twin.Telemetry.Push;
using Twin.World.Measuring;
using Twin.World.Running;

namespace Twin.Telemetry.Runs;

/// <summary>Everything that one run shows, published as one reading at a time.</summary>
/// <remarks>
/// The run's thread calls <see cref="Publish"/>, once a step or once in many; whoever reads takes the newest reading
/// without a lock. What others know of the run, such as its regime, they tell by <see cref="Tell"/> from any thread.
/// Nothing of it reaches the run: the state hash is the same with it and without.
/// </remarks>
public sealed class RunMeter
{
    private const double MicrosPerSecond = 1e6;
    private const int OwnSeries = 3, ClockAt = 0, ElapsedAt = 1, SpeedAt = 2;

    private static readonly TimeSpan _speedHolds = TimeSpan.FromSeconds(10);

    private readonly WorldRun _run;
    private readonly WorldMeasures _measures;
    private readonly TimeProvider _time;
    private readonly SeriesLayout _layout;
    private readonly List<(int From, int To)> _copies = [];
    private readonly long _startUnixMicros;
    private readonly ConcurrentDictionary<string, Told> _told = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HistogramCells> _histograms = new(StringComparer.Ordinal);
    private Reading _reading = Reading.Empty;
    private long _readAt;
    private long _readMicros;

    /// <summary>Begins to watch a run: it becomes the observer of the run's shard.</summary>
    /// <param name="run">The run, at time zero or restored.</param>
    /// <param name="name">The run's name, the value of the attribute <c>run</c>: <c>gigasite/0003</c>.</param>
    /// <param name="time">The wall clock.</param>
    public RunMeter(WorldRun run, string name, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(time);
        (_run, Name, _time) = (run, name, time);
        _measures = new WorldMeasures(run, run.World.Shard.Observer);
        run.World.Shard.Observer = _measures.Observer;
        _startUnixMicros = new DateTimeOffset(run.World.Record.From.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            .ToUnixTimeMilliseconds() * 1_000;
        var byMeasure = InstrumentTable.All.Where(instrument => instrument.Measure is not null)
            .ToDictionary(instrument => instrument.Measure!.Value);
        List<MeterSeries> series =
        [
            Own("twin.sim.clock"), Own("twin.sim.elapsed"), Own("twin.sim.speed"),
            .. _measures.Measures.Select(measure => MeterSeries.Of(byMeasure[measure.Kind], name, measure.Of)),
        ];
        for (var i = 0; i < _measures.Measures.Count; i++)
        {
            var measure = _measures.Measures[i];
            if (measure.Kind != MeasureKind.Series) continue;
            if (StoredSeries.OfEconomy(name, measure.Of[0]) is not { } economy) continue;
            _copies.Add((OwnSeries + i, series.Count));
            series.Add(economy);
        }

        _layout = new SeriesLayout(series);
        _readAt = time.GetTimestamp();
        _readMicros = -1;
    }

    /// <summary>Told of every case of a histogram, on the thread that has it; null for nobody.</summary>
    internal Action<MeterSeries, double>? Recorded { get; set; }

    /// <summary>The run's name.</summary>
    public string Name { get; }

    /// <summary>Whether the run goes by the wall clock: only then its speed is shown.</summary>
    public bool IsLive { get; init; }

    /// <summary>What the run showed when it last published.</summary>
    public Reading Reading => Volatile.Read(ref _reading);

    /// <summary>What others have told of the run, those that were withdrawn left out.</summary>
    public IEnumerable<(MeterSeries Series, double Value)> ToldSeries =>
        _told.Values.Where(told => !double.IsNaN(told.Value)).Select(told => (told.Series, told.Value));

    /// <summary>The histograms of the run that have a case.</summary>
    public IEnumerable<HistogramCells> Histograms => _histograms.Values;

    /// <summary>The speed of the newest reading, or 0 where the run has shown nothing for so long that it must have
    /// paused.</summary>
    /// <param name="published">The speed as it was published.</param>
    internal double SpeedNow(double published)
    {
        var isOld = _time.GetElapsedTime(Volatile.Read(ref _readAt)) > _speedHolds;
        return isOld && !double.IsNaN(published) ? 0 : published;
    }

    /// <summary>Reads the world and publishes what it shows. On the run's thread.</summary>
    /// <returns>The reading.</returns>
    public Reading Publish()
    {
        var values = new double[_layout.Series.Count];
        var now = _run.NowMicros;
        var unixMicros = _startUnixMicros + now;
        values[ClockAt] = unixMicros / MicrosPerSecond;
        values[ElapsedAt] = now / MicrosPerSecond;
        values[SpeedAt] = Speed(now);
        _measures.Read(values.AsSpan(OwnSeries, _measures.Measures.Count));
        foreach (var (from, to) in _copies) values[to] = values[from];
        _measures.TakeRepairs((fleet, seconds) =>
            Record("twin.robot.repair.duration", seconds, fleet.Depot, fleet.Id, fleet.Robot));
        TellEpisodes(values[SpeedAt]);
        var reading = new Reading(unixMicros / 1_000, _layout, values);
        Volatile.Write(ref _reading, reading);
        return reading;
    }

    /// <summary>Tells a number that the model itself does not know. From any thread.</summary>
    /// <param name="instrument">Name of the instrument.</param>
    /// <param name="value">The number; NaN withdraws it.</param>
    /// <param name="of">Values of the instrument's attributes, in their order.</param>
    public void Tell(string instrument, double value, params IReadOnlyList<string> of)
    {
        var told = _told.GetOrAdd(
            KeyOf(instrument, of), _ => new Told(MeterSeries.Of(InstrumentTable.Of(instrument), Name, of)));
        told.Value = value;
    }

    /// <summary>Counts a case of a histogram. From any thread.</summary>
    /// <param name="instrument">Name of the instrument.</param>
    /// <param name="value">The case.</param>
    /// <param name="of">Values of the instrument's attributes, in their order.</param>
    public void Record(string instrument, double value, params IReadOnlyList<string> of)
    {
        var cells = _histograms.GetOrAdd(
            KeyOf(instrument, of), _ => new HistogramCells(MeterSeries.Of(InstrumentTable.Of(instrument), Name, of)));
        cells.Record(value);
        Recorded?.Invoke(cells.Series, value);
    }

    /// <summary>Turns what came to an end into spans, while somebody listens.</summary>
    private void TellEpisodes(double speed)
    {
        _measures.KeepsEpisodes = Spans.Source.HasListeners();
        if (!_measures.KeepsEpisodes) return;
        var now = _time.GetUtcNow();
        _measures.TakeEpisodes(episode => Spans.Tell(Name, episode, speed > 0 ? speed : 1, now));
    }

    private static string KeyOf(string instrument, IReadOnlyList<string> of) =>
        string.Join('\u001f', of.Prepend(instrument));

    private MeterSeries Own(string name) => MeterSeries.Of(InstrumentTable.Of(name), Name);

    /// <summary>Simulated seconds per wall second since the reading before.</summary>
    private double Speed(long nowMicros)
    {
        var (at, before) = (_time.GetTimestamp(), _readMicros);
        var wall = _time.GetElapsedTime(_readAt, at).TotalSeconds;
        Volatile.Write(ref _readAt, at);
        _readMicros = nowMicros;
        return IsLive && before >= 0 && wall > 0 ? (nowMicros - before) / MicrosPerSecond / wall : double.NaN;
    }

    private sealed class Told(MeterSeries series)
    {
        private double _value = double.NaN;

        public MeterSeries Series => series;

        public double Value
        {
            get => Volatile.Read(ref _value);
            set => Volatile.Write(ref _value, value);
        }
    }
}
