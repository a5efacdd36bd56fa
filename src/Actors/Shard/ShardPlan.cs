using Twin.Domain.Accounts;

namespace Twin.Actors;

/// <summary>The drawing board of a shard: its kinds, rows, constants and limits, in any order.</summary>
/// <remarks>
/// Build sorts kinds and rows by ordinal name before it numbers them, allocates lists or sends the first mail, so the
/// order in which a world file names things changes nothing.
/// </remarks>
public sealed class ShardPlan
{
    private readonly List<KindPlan> _kinds = [];
    private long[] _constants = [];

    /// <summary>Starts an empty plan.</summary>
    /// <param name="seed">The seed of the run, as the world states it.</param>
    /// <param name="build">Which build of the program this is; part of the canonical snapshot.</param>
    /// <param name="limits">The bounds of the shard; null takes the defaults.</param>
    public ShardPlan(ulong seed, string build, ShardLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(build);
        Seed = seed;
        Build = build;
        Limits = limits ?? new ShardLimits();
    }

    /// <summary>The seed of the run.</summary>
    public ulong Seed { get; }

    /// <summary>Which build of the program this is.</summary>
    public string Build { get; }

    /// <summary>The bounds of the shard.</summary>
    public ShardLimits Limits { get; }

    /// <summary>What a throw does.</summary>
    public Supervision Supervision { get; init; } = Supervision.Simulation;

    /// <summary>The ledger of the world, its accounts open; null for worlds that move no goods.</summary>
    public Ledger? Ledger { get; set; }

    /// <summary>Where sequence numbers begin; only a test of renumbering has a reason to change it.</summary>
    public long FirstSequence { get; init; }

    internal IReadOnlyList<KindPlan> Kinds => _kinds;

    internal ReadOnlySpan<long> Constants => _constants;

    /// <summary>Adds a kind of actor.</summary>
    /// <typeparam name="TState">One row: unmanaged and without padding.</typeparam>
    /// <typeparam name="TEvent">What can happen to a row.</typeparam>
    /// <typeparam name="TBehaviour">What the rows do; an empty struct.</typeparam>
    /// <param name="name">Unique in the shard; no '/' and no '#'.</param>
    /// <param name="capacity">Rows the table may ever hold, births included; 0 means those of the assembly.</param>
    /// <returns>The kind, to add rows to.</returns>
    /// <exception cref="ArgumentException">The name is taken or malformed, or the state has padding.</exception>
    public KindPlan<TState> AddKind<TState, TEvent, TBehaviour>(string name, int capacity = 0)
        where TState : unmanaged
        where TEvent : unmanaged
        where TBehaviour : struct, IBehaviour<TState, TEvent>
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        if (name.AsSpan().ContainsAny('/', RowGroup.Separator, '\0'))
        {
            throw new ArgumentException($"the kind '{name}' holds a '/', a '#' or a zero character", nameof(name));
        }

        if (_kinds.Exists(kind => kind.Name == name))
        {
            throw new ArgumentException($"kind {name} is named twice", nameof(name));
        }

        StateLayout.RefusePadding(typeof(TState), System.Runtime.CompilerServices.Unsafe.SizeOf<TState>());
        BehavedKindPlan<TState, TEvent, TBehaviour> plan = new(name, capacity);
        _kinds.Add(plan);
        return plan;
    }

    /// <summary>Sets the figures of the world that never change in a run; actors read them as View.Constants.</summary>
    /// <param name="constants">The figures, in the order the kinds of the world agree on.</param>
    public void SetConstants(params ReadOnlySpan<long> constants) => _constants = constants.ToArray();

    /// <summary>The number a kind will have, for constants that name addresses.</summary>
    /// <param name="kind">Name of the kind.</param>
    /// <returns>Its ordinal rank among the kinds added so far: ask when all are there.</returns>
    /// <exception cref="ArgumentException">No kind is called that.</exception>
    public ushort RankOf(string kind)
    {
        if (!_kinds.Exists(added => added.Name == kind)) throw new ArgumentException($"no kind is called {kind}");
        return (ushort)_kinds.Count(added => string.CompareOrdinal(added.Name, kind) < 0);
    }

    /// <summary>Assembles the shard: numbers kinds and rows, runs the row assemblers.</summary>
    /// <returns>The shard at time 0, nothing delivered yet.</returns>
    /// <exception cref="LimitException">Rows and pooled mail need more than 2^24 slots.</exception>
    /// <exception cref="InvalidOperationException">Two actors have the same key: rename one of them.</exception>
    public Shard Assemble()
    {
        _kinds.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        Shard shard = new(this);
        for (int k = 0; k < _kinds.Count; k++) _kinds[k].Assemble(shard, shard.Tables[k]);
        shard.CloseAssembly();
        return shard;
    }
}
