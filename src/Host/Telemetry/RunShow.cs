using Microsoft.Extensions.Logging;
using Twin.Host.Decide;
using Twin.Host.Forecast.RunOutput;
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
    private const string StepDuration = "twin.sim.step.duration", Forecast = "twin.forecast.growth";
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
    private long _caughtUpAt;

    private RunShow(WorldRun run, RunStore store, string name, RunOptions options)
    {
        (_run, _store) = (run, store);
        _time = options.Time;
        _caughtUpAt = _time.GetTimestamp();
        _meter = new RunMeter(run, name, _time) { IsLive = options.Telemetry is not null };
        _telemetry = options.Telemetry;
        _telemetry?.Meter.Add(_meter);
        _log = _telemetry?.Logs.CreateLogger("Twin.Run");
        if (options.Remote is { } plan)
        {
            var mark = new SentMark(store.Folder, plan.Url);
            var sentUntil = mark.Read();
            _writer = new RemoteWriter(new RemoteWriteOptions { Url = plan.Url, Time = _time, Sending = mark.Set });
            _sender = new RunSender(_meter, _writer, sentUntil ?? long.MinValue);
        }

        _url = options.Remote?.Url.ToString() ?? "";
        var step = run.World.Record.StepMicros;
        _every = step * (options.Remote?.EverySteps ?? (int)Math.Max(1, DayMicros / step));

        // A run is judged only while nobody holds it: what evidence says of it stands until it is left.
        if (EvidenceReading.Of(store.Folder).Newest is { } decision) RegimeStates.Tell(_meter, decision);
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

    /// <summary>Shows a command that was answered.</summary>
    /// <param name="kind">Its name.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="principal">Who gave it.</param>
    /// <param name="seconds">From its arrival to its answer. Unit: s.</param>
    public void Commanded(string kind, string outcome, string principal, double seconds)
    {
        _meter.Record("twin.command.duration", seconds, kind, outcome);
        if (_log is not null) Log.CommandAnswered(_log, _meter.Name, kind, principal, outcome);
    }

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

    /// <summary>Counts the wall time of steps; a step is the mean of those that were worked together.</summary>
    /// <param name="began">When they began, by the clock's timestamp.</param>
    /// <param name="sinceMicros">Simulated time at that instant. Unit: µs.</param>
    public void Worked(long began, long sinceMicros)
    {
        var steps = (double)(_run.NowMicros - sinceMicros) / _run.World.Record.StepMicros;
        if (steps > 0) _meter.Record(StepDuration, _time.GetElapsedTime(began).TotalSeconds / steps);
    }

    /// <summary>Tells what is forecast at the end of the run.</summary>
    /// <param name="forecast">The forecast; null where there is none.</param>
    public void Tell(RunForecast? forecast)
    {
        if (forecast is null) return;
        _meter.Tell(Forecast, forecast.NextYear.P10, "0.1");
        _meter.Tell(Forecast, forecast.NextYear.P50, "0.5");
        _meter.Tell(Forecast, forecast.NextYear.P90, "0.9");
        var drift = forecast.Methods.FirstOrDefault(row => row.Method == "drift")?.Crps;
        foreach (var row in forecast.Methods)
        {
            var skill = drift > 0 ? 1 - (row.Crps / drift) : null;
            _meter.Tell("twin.forecast.skill", skill ?? double.NaN, row.Method);
            _meter.Tell("twin.forecast.coverage", row.Coverage80, row.Method, "0.8");
            _meter.Tell("twin.forecast.coverage", row.Coverage95, row.Method, "0.95");
        }
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
        if (_store.WaitingCount == 0) _caughtUpAt = _time.GetTimestamp();
        _meter.Tell("twin.journal.lag", _time.GetElapsedTime(_caughtUpAt).TotalSeconds);
        var reading = _meter.Publish();
        _publishedAt = _time.GetTimestamp();
        if (!isSent) return;
        _sender?.Take(reading);
        NextMicros = _sender is null ? long.MaxValue : ((_run.NowMicros / _every) + 1) * _every;
    }
}
