using Microsoft.Extensions.Logging;
using Twin.Host.Runs;
using Twin.Storage;
using Twin.Telemetry;
using Twin.Telemetry.RemoteWrite;
using Twin.Telemetry.Runs;
using Twin.World.Running;

namespace Twin.Host.Telemetry;

/// <summary>Shows a run while it goes: to a Prometheus with simulated dates, to a collector with those of the
/// wall.</summary>
internal sealed class RunShow : IDisposable
{
    private const long DayMicros = 86_400L * 1_000_000;

    /// <summary>Wall time between two readings for those who look by the wall clock.</summary>
    private static readonly TimeSpan _lookEvery = TimeSpan.FromSeconds(1);

    private readonly WorldRun _run;
    private readonly RunStore _store;
    private readonly RunMeter _meter;
    private readonly TwinTelemetry? _telemetry;
    private readonly ILogger? _log;
    private readonly RemoteWriter? _writer;
    private readonly RunSender? _sender;
    private readonly TimeProvider _time;
    private readonly string _url;
    private readonly long _every;
    private long _publishedAt;

    private RunShow(WorldRun run, RunStore store, string name, RunOptions options)
    {
        (_run, _store) = (run, store);
        _time = options.Time;
        _meter = new RunMeter(run, name, _time) { IsLive = options.Telemetry is not null };
        _telemetry = options.Telemetry;
        _telemetry?.Meter.Add(_meter);
        _log = _telemetry?.Logs.CreateLogger("Twin.Run");
        if (options.Remote is { } plan)
        {
            _writer = new RemoteWriter(new RemoteWriteOptions { Url = plan.Url, Time = _time });
            _sender = new RunSender(_meter, _writer);
        }

        _url = options.Remote?.Url.ToString() ?? "";
        var step = run.World.Record.StepMicros;
        _every = step * (options.Remote?.EverySteps ?? (int)Math.Max(1, DayMicros / step));
        if (_log is not null) Log.RunBegan(_log, name, run.World.Record.Seed, run.World.Shard.Build);
        Publish(isSent: true);
    }

    /// <summary>When it sends next. Unit: µs of simulated time.</summary>
    public long NextMicros { get; private set; }

    /// <summary>Shows a run, where anybody is to see it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="store">Where it is kept.</param>
    /// <param name="name">Its name.</param>
    /// <param name="options">How it is carried out.</param>
    public static RunShow? For(WorldRun run, RunStore store, string name, RunOptions options) =>
        options.Remote is null && options.Telemetry is null ? null : new RunShow(run, store, name, options);

    /// <summary>Name of a run for its series: its world and the name of its folder.</summary>
    /// <param name="world">Stem of the world file.</param>
    /// <param name="folder">The run's folder.</param>
    public static string NameOf(string world, string folder) => $"{world}/{Path.GetFileName(folder)}";

    /// <summary>Publishes what the run shows, where it is due by the simulated or by the wall clock.</summary>
    public void PublishDue()
    {
        var isSent = _run.NowMicros >= NextMicros;
        var isLooked = _telemetry is not null && _time.GetElapsedTime(_publishedAt) >= _lookEvery;
        if (isSent || isLooked) Publish(isSent);
    }

    /// <summary>Publishes a last time, and waits until what is sent is sent or given up.</summary>
    /// <returns>What became of the samples; null where none were to be sent.</returns>
    public RemoteWriteSummary? Finish()
    {
        Publish(isSent: true);
        if (_log is not null)
        {
            var days = (double)_run.NowMicros / DayMicros;
            Log.RunEnded(_log, _meter.Name, days, _run.World.Shard.EventCount);
        }

        if (_writer is null) return null;
        _writer.Finish();
        if (_log is not null && _writer.DroppedCount > 0)
        {
            Log.SamplesDropped(_log, _meter.Name, _writer.DroppedCount, _writer.LastFailure ?? "");
        }

        return new RemoteWriteSummary(_url, _writer.SentCount, _writer.DroppedCount, _writer.LastFailure);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _telemetry?.Flush();
        _telemetry?.Meter.Remove(_meter);
        _writer?.Dispose();
    }

    private void Publish(bool isSent)
    {
        _meter.Tell("twin.journal.lag", _store.WaitingCount);
        var reading = _meter.Publish();
        _publishedAt = _time.GetTimestamp();
        if (!isSent) return;
        _sender?.Take(reading);
        NextMicros = _sender is null ? long.MaxValue : ((_run.NowMicros / _every) + 1) * _every;
    }
}
