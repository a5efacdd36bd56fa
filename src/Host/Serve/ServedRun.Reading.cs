using Twin.Host.Runs;
using Twin.World.Running;
using Twin.World.Severing;

namespace Twin.Host.Serve;

/// <content>Looks at the run between two slices of its work.</content>
internal sealed partial class ServedRun
{
    /// <summary>Looks at the world; the run waits meanwhile, so be quick.</summary>
    /// <param name="look">What to look at; must keep nothing of it that changes.</param>
    /// <returns>What was seen, or nothing where the run is closed.</returns>
    public T? Read<T>(Func<RunSession, T?> look)
        where T : class
    {
        lock (_gate) return _session is { } session ? look(session) : null;
    }

    /// <summary>The same with something that the look needs, so that nothing is allocated to carry it.</summary>
    /// <param name="with">What it needs.</param>
    /// <param name="look">What to look at; must keep nothing of it that changes.</param>
    public T? Look<TWith, T>(TWith with, Func<RunSession, TWith, T?> look)
        where T : class
    {
        lock (_gate) return _session is { } session ? look(session, with) : null;
    }

    /// <summary>What the run showed lately; only while <see cref="Read"/> looks at it.</summary>
    public IReadOnlyList<Twin.World.Running.Sample> Recent => _recent.All;

    /// <summary>Where the run and its clock stand; while its store is away, where they stood.</summary>
    public RunStatus? Status()
    {
        var now = Read(session => new RunStatus(
            session.Run.NowMicros, session.UntilMicros, _pace.IsLive ? "live" : "paced", _pace.Speed,
            Trade.IsCut(session.Run), BoundaryReport.From(session.Resolved.World), session.Run.Bottleneck));
        return now ?? (State == RunState.StoreAway ? _lastStatus : null);
    }
}
