using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.World.Ensembles;

/// <summary>Runs one member of an ensemble in memory.</summary>
/// <remarks>Shape: one thread; members share nothing, so that many can run side by side. Pure in (records, seed,
/// build).</remarks>
public sealed class MemberRun
{
    private readonly WorldRun _run;

    private MemberRun(WorldRun run) => _run = run;

    /// <summary>The member's world in motion.</summary>
    public WorldRun Run => _run;

    /// <summary>Begins a member at time zero.</summary>
    /// <param name="world">Its world: the drawn numbers, and its own seed.</param>
    /// <param name="build">The build that runs it.</param>
    public static MemberRun Begin(WorldRecord world, string build) =>
        new(new WorldRun(WorldAssembly.Assemble(world, build)));

    /// <summary>Runs a member from its first day to its last.</summary>
    /// <param name="world">Its world: the drawn numbers, and its own seed.</param>
    /// <param name="build">The build that runs it.</param>
    /// <param name="stop">Asked between two months; the member is given up when it is told so.</param>
    /// <exception cref="Actors.RunFaultException">An actor failed: a bug.</exception>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public static MemberHistory Of(WorldRecord world, string build, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        var member = Begin(world, build);
        member.To(world.UntilMicros, stop);
        return member.History();
    }

    /// <summary>Runs on to an instant.</summary>
    /// <param name="untilMicros">Unit: µs of simulated time.</param>
    /// <param name="stop">Asked between two months.</param>
    public void To(long untilMicros, CancellationToken stop = default)
    {
        while (_run.NowMicros < untilMicros)
        {
            stop.ThrowIfCancellationRequested();
            _run.Advance(untilMicros);
        }
    }

    /// <summary>Another run from where this one stands: the same state, and news of its own from now on.</summary>
    /// <param name="seed">Seed of everything that chance does from now on.</param>
    /// <returns>A run that shares nothing with this one; the same seed gives the same future.</returns>
    public MemberRun Fork(ulong seed)
    {
        var world = WorldAssembly.Assemble(_run.World.Record, _run.World.Shard.Build);
        var fork = new WorldRun(world);
        fork.Restore(_run.Snapshot(), acceptBuild: false);
        fork.World.Shard.Reseed(seed);
        return new MemberRun(fork);
    }

    /// <summary>What it has done so far.</summary>
    public MemberHistory History()
    {
        var (ends, values) = Quarters.Of(_run.Samples, _run.Catalogue.Names);
        return new MemberHistory
        {
            Series = _run.Catalogue.Names,
            EndsAtMicros = ends,
            Values = values,
            Growth = GrowthReport.Of(_run),
            StateHash = _run.StateHash(),
        };
    }
}
