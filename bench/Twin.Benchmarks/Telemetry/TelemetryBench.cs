using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using Twin.Scenario;
using Twin.Telemetry;
using Twin.Telemetry.Instruments;
using Twin.Telemetry.Prometheus;
using Twin.Telemetry.RemoteWrite;
using Twin.Telemetry.Runs;
using Twin.World.Assembly;
using Twin.World.Running;

namespace Twin.Benchmarks.Telemetry;

/// <summary>What telemetry costs: a run with and without it, and a scrape of many points.</summary>
/// <remarks>
/// The run is <c>gigasite</c>, ten thousand single robots by the hour. Runs with and without are taken in turns from
/// one snapshot; the ratio is of the speed with telemetry to that without.
/// </remarks>
internal sealed class TelemetryBench : IBench
{
    private const string World = "scenarios/gigasite.yaml";

    /// <summary>Names a receiver of remote write: only then the way there is measured too.</summary>
    private const string ReceiverVariable = "TWIN_BENCH_REMOTE_WRITE";

    private const int Series = 500, DaysSent = 12_418;
    private const int Points = 50_000, Scrapes = 9, Days = 4, StepsPerDay = 24;

    public string Name => "telemetry";

    public IReadOnlyList<BenchResult> Run(Action<string> progress)
    {
        List<BenchResult> results = [];
        if (FindWorld() is { } path)
        {
            progress($"telemetry, {Days} days of gigasite with and without");
            results.AddRange(Runs(path));
        }

        progress($"telemetry, scrape of {Points} points");
        results.Add(Scrape());
        if (Environment.GetEnvironmentVariable(ReceiverVariable) is { Length: > 0 } receiver)
        {
            progress($"telemetry, {Series * DaysSent} samples to {receiver}");
            results.Add(RemoteWrite(new Uri(receiver)));
        }

        return results;
    }

    private static IEnumerable<BenchResult> Runs(string path)
    {
        var record = WorldFile.Read(path, []).World ?? throw new InvalidOperationException($"{path} is not good");
        Contender plain = new(record, 0), daily = new(record, StepsPerDay), every = new(record, 1);
        double[][] rates = PairedRuns.Measure(plain.Go, daily.Go, every.Go);
        yield return Result(StepsPerDay, rates[1], rates[0], "a reading a simulated day, as remote write takes it");
        yield return Result(1, rates[2], rates[0], "a reading a step, more than any clock asks for");
    }

    private static BenchResult Result(int n, double[] ours, double[] baseline, string note) => new(
        "telemetry", n, EventsPerCpuSecond: PairedRuns.Median(ours),
        BaselinePerCpuSecond: PairedRuns.Median(baseline), Ratio: PairedRuns.MedianRatio(ours, baseline), Note: note);

    private static BenchResult Scrape()
    {
        using Meter meter = new("Twin.Bench");
        KeyValuePair<string, object?>[][] tags =
        [
            .. Enumerable.Range(0, Points).Select(i => new KeyValuePair<string, object?>[]
            {
                new("run", "bench/0001"), new("site.id", $"site-{i / 100}"), new("robot.id", $"{i}"),
            }),
        ];
        meter.CreateObservableGauge(
            "twin.bench", () => Array.ConvertAll(tags, each => new Measurement<double>(each.Length + 0.5, each)), "W");
        using MetricsEndpoint endpoint = new();
        using MeterProvider provider = Sdk.CreateMeterProviderBuilder().AddMeter(meter.Name)
            .AddView("twin.bench", new MetricStreamConfiguration { CardinalityLimit = TelemetryOptions.SeriesMax })
            .AddReader(endpoint.Reader).Build();
        List<(double Wall, double Cpu)> millis = [];
        int bytes = 0;
        for (int i = 0; i < Scrapes; i++)
        {
            (long began, TimeSpan cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            bytes = endpoint.Answer("application/openmetrics-text;version=1.0.0", null, null).Body.Length;
            millis.Add((Stopwatch.GetElapsedTime(began).TotalMilliseconds,
                (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds));
        }

        double[] wall = [.. millis.Select(each => each.Wall).Order()];
        return new BenchResult("telemetry", Points, Note: string.Create(
            CultureInfo.InvariantCulture,
            $"scrape of {Points} points: {wall[0]:F0} ms of wall time at best, {wall[Scrapes / 2]:F0} median; "
            + $"{millis.Select(each => each.Cpu).Order().ElementAt(Scrapes / 2):F0} ms of CPU; {bytes / 1e6:F2} MB"));
    }

    /// <summary>500 series by the day from 2026 to 2059, from recording to the last acknowledgement.</summary>
    private static BenchResult RemoteWrite(Uri receiver)
    {
        using RemoteWriter writer = new(new RemoteWriteOptions { Url = receiver });
        string run = string.Create(CultureInfo.InvariantCulture, $"bench/{Environment.ProcessId}");
        WriteSeries[] series =
        [
            .. Enumerable.Range(0, Series).Select(i => writer.Open(MeterSeries.Of(
                InstrumentTable.Of("twin.series"), run, string.Create(CultureInfo.InvariantCulture, $"s{i}"), "1"))),
        ];
        long start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        long began = Stopwatch.GetTimestamp();
        for (long day = 0; day < DaysSent; day++)
        {
            for (int i = 0; i < Series; i++) writer.Add(series[i], start + (day * 86_400_000), day + i);
            writer.SendFull();
        }

        writer.Finish();
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return new BenchResult("telemetry", writer.SentCount, Note: string.Create(
            CultureInfo.InvariantCulture,
            $"remote write: {writer.SentCount / seconds:N0} samples/s end to end, {writer.DroppedCount} given up"));
    }

    private static string? FindWorld()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, World);
            if (File.Exists(path)) return path;
        }

        return null;
    }

    /// <summary>A world that goes the same days again and again.</summary>
    private sealed class Contender
    {
        private readonly WorldRun _run;
        private readonly RunMeter? _meter;
        private readonly byte[] _start;
        private readonly int _every;

        public Contender(Twin.World.Records.WorldRecord record, int every)
        {
            _run = new WorldRun(WorldAssembly.Assemble(record, "bench"));
            _every = every;
            if (every > 0) _meter = new RunMeter(_run, $"bench/{every}", TimeProvider.System);
            _start = _run.Snapshot();
        }

        public long Go()
        {
            _run.Restore(_start, acceptBuild: true);
            long before = _run.World.Shard.EventCount;
            for (int step = 1; step <= Days * StepsPerDay; step++)
            {
                _run.Advance(step * _run.World.Record.StepMicros);
                if (_meter is not null && step % _every == 0) _meter.Publish();
            }

            return _run.World.Shard.EventCount - before;
        }
    }
}
