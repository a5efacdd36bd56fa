using Twin.Telemetry.RemoteWrite;
using Twin.Telemetry.Runs;
using Twin.World.Running;

namespace Twin.Host.Telemetry;

/// <summary>Sends what a run shows to a Prometheus while it goes, with simulated dates.</summary>
internal sealed class RunRemote : IDisposable
{
    private const long DayMicros = 86_400L * 1_000_000;

    private readonly WorldRun _run;
    private readonly RunMeter _meter;
    private readonly RemoteWriter _writer;
    private readonly RunSender _sender;
    private readonly string _url;
    private readonly long _every;

    /// <summary>Begins to send.</summary>
    /// <param name="run">The run, at time zero.</param>
    /// <param name="name">Its name.</param>
    /// <param name="plan">Where to, and how often.</param>
    /// <param name="time">The wall clock.</param>
    public RunRemote(WorldRun run, string name, RemotePlan plan, TimeProvider time)
    {
        _run = run;
        _meter = new RunMeter(run, name, time);
        _writer = new RemoteWriter(new RemoteWriteOptions { Url = plan.Url, Time = time });
        _sender = new RunSender(_meter, _writer);
        _url = plan.Url.ToString();
        var step = run.World.Record.StepMicros;
        _every = step * (plan.EverySteps ?? (int)Math.Max(1, DayMicros / step));
        Send();
    }

    /// <summary>When it sends next. Unit: µs of simulated time.</summary>
    public long NextMicros { get; private set; }

    /// <summary>Name of a run for its series: its world and the name of its folder.</summary>
    /// <param name="world">Stem of the world file.</param>
    /// <param name="folder">The run's folder.</param>
    public static string NameOf(string world, string folder) => $"{world}/{Path.GetFileName(folder)}";

    /// <summary>Sends what the run shows, where it is due.</summary>
    public void SendDue()
    {
        if (_run.NowMicros >= NextMicros) Send();
    }

    /// <summary>Sends the rest, and waits until it is sent or given up.</summary>
    public RemoteWriteSummary Finish()
    {
        Send();
        _writer.Finish();
        return new RemoteWriteSummary(_url, _writer.SentCount, _writer.DroppedCount, _writer.LastFailure);
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Send()
    {
        _sender.Take(_meter.Publish());
        NextMicros = ((_run.NowMicros / _every) + 1) * _every;
    }
}
