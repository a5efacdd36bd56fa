using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.World.Forking;

/// <summary>A run at an instant, from which others branch off in any number.</summary>
/// <remarks>Thread-safe: the run is only read. The run must rest while branches are made.</remarks>
public sealed class RunStem
{
    private readonly WorldRun _run;
    private readonly AssembledWorld _opened;
    private readonly string _build;

    /// <summary>Takes a run.</summary>
    /// <param name="run">The run; nobody advances it any more.</param>
    /// <param name="build">The build that runs the branches.</param>
    public RunStem(WorldRun run, string build)
    {
        ArgumentNullException.ThrowIfNull(run);
        (_run, _build) = (run, build);
        _opened = WorldAssembly.Assemble(run.World.Record, build);
        run.World.Shard.Rest();
    }

    /// <summary>The run; only to be read.</summary>
    public WorldRun Run => _run;

    /// <summary>A branch: the run's state, and news of its own from now on.</summary>
    /// <param name="seed">Seed of everything that chance does from now on.</param>
    public WorldRun Branch(ulong seed) => Of(_run.World.Record, seed);

    /// <summary>A branch under drawn parameters: the run's state, which goes on as another world would.</summary>
    /// <param name="drawn">A world of the same goods, processes, sites and fleets with other numbers.</param>
    /// <param name="seed">Seed of everything that chance does from now on.</param>
    /// <exception cref="ArgumentException">The drawn world has other parts, or a number that has no place in the
    /// run.</exception>
    /// <remarks>What the run has shown since its beginning is not drawn: <see cref="PresentWorld"/>.</remarks>
    public WorldRun Branch(WorldRecord drawn, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        return Of(Since(null).Of(drawn), seed);
    }

    /// <summary>What holds draws to all that the run has shown since an earlier instant.</summary>
    /// <param name="earlier">The same run then; null for its beginning.</param>
    internal PresentWorld Since(RunStem? earlier) =>
        new(_run.World.Record, ShownNumbers.Of(earlier?._run, _run));

    /// <summary>A branch under a world that is held to the run already.</summary>
    /// <param name="world">The world.</param>
    /// <param name="seed">Seed of everything that chance does from now on.</param>
    internal WorldRun Of(WorldRecord world, ulong seed)
    {
        var branch = new WorldRun(WorldAssembly.Assemble(world with { Seed = _run.World.Record.Seed }, _build));
        branch.Inherit(_run, _opened);
        branch.World.Shard.Reseed(seed);
        return branch;
    }
}
