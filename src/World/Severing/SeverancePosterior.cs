using Twin.World.Assembly;
using Twin.World.Ensembles;
using Twin.World.Forking;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.World.Severing;

/// <summary>Worlds drawn from what is not known of a run's world, weighed by what the run did.</summary>
internal sealed class SeverancePosterior
{
    // Futures of the draws through the window are not those of the forks.
    private const string Weighing = "weighing";

    private readonly WorldRecord?[] _worlds;
    private readonly double[] _weights;

    private SeverancePosterior(WorldRecord?[] worlds, double[] weights, PosteriorFinding finding) =>
        (_worlds, _weights, Finding) = (worlds, weights, finding);

    /// <summary>What is to be said of it.</summary>
    public PosteriorFinding Finding { get; }

    /// <summary>Draws and weighs.</summary>
    /// <param name="severed">The run and its draws.</param>
    /// <param name="options">How many, and how far back.</param>
    /// <param name="parallel">Runs a body for every number below a count.</param>
    /// <param name="progress">Told of each draw; may be null.</param>
    public static SeverancePosterior Of(
        SeveranceCase severed, SeveranceOptions options, Action<int, Action<int>> parallel,
        IProgress<SeveranceProgress>? progress)
    {
        if (severed.UncertainNumbers == 0)
        {
            return new SeverancePosterior(
                [severed.Now.Run.World.Record], [1], new PosteriorFinding(1, 0, 1, 0, 0, [], true, true));
        }

        var count = options.Draws;
        var prices = LoopPrices.Of(severed.Now.Run.World);
        var run = PastGrowth.Of(severed.Now.Run, prices, options.WindowQuarters);
        var seed = MemberSeed.OfNumber(options.Seed, Weighing);
        var from = severed.Earlier ?? Opened(severed.Now.Run.World);
        var present = severed.Now.Since(severed.Earlier);
        var (worlds, pasts) = (new WorldRecord?[count], new double[]?[]?[count]);
        var done = 0;
        parallel(count, draw =>
        {
            (worlds[draw], pasts[draw]) = PastOf(
                severed, from, present, draw, MemberSeed.Of(seed, draw),
                past => PastGrowth.Of(past, prices, run[0].Length));
            progress?.Report(new SeveranceProgress(
                SeveranceStage.Weighing, Interlocked.Increment(ref done), count));
        });
        var (weights, exponent, used) = Likelihood.Of(run, pasts!);
        return new SeverancePosterior(worlds, weights, new PosteriorFinding(
            count, pasts.Count(past => past is null), Likelihood.EffectiveSize(weights), exponent,
            used.Count == 0 ? 0 : run[0].Length, [.. used.Select(k => PastGrowth.Observables[k])],
            severed.Earlier is not null, false));
    }

    /// <summary>Which draw each fork takes, in order.</summary>
    /// <param name="count">Forks.</param>
    /// <param name="seed">Seed of the order.</param>
    public int[] Deal(int count, ulong seed) => SystematicResample.Of(_weights, count, seed);

    /// <summary>The world of a draw, held to what the run has shown.</summary>
    /// <param name="draw">Number of the draw.</param>
    public WorldRecord WorldOf(int draw) => _worlds[draw]!;

    /// <summary>The worlds that forks may take.</summary>
    public IEnumerable<WorldRecord> Worlds => _worlds.OfType<WorldRecord>();

    /// <summary>A fork of the run under a draw.</summary>
    /// <param name="stem">The run at the cut.</param>
    /// <param name="draw">Number of the draw.</param>
    /// <param name="seed">Seed of its future.</param>
    public WorldRun Fork(RunStem stem, int draw, ulong seed) => Finding.IsDegenerate
        ? stem.Branch(seed)
        : stem.Of(_worlds[draw]!, seed);

    private static RunStem Opened(AssembledWorld world) =>
        new(MemberRun.Begin(world.Record, world.Shard.Build).Run, world.Shard.Build);

    private static (WorldRecord? World, double[][]? Past) PastOf(
        SeveranceCase severed, RunStem from, PresentWorld present, int draw, ulong seed,
        Func<WorldRun, double[][]> tell)
    {
        if (severed.Draw(draw) is not { } drawn) return (null, null);
        var until = severed.Now.Run.NowMicros;
        try
        {
            var world = present.Of(drawn);
            var run = from.Of(world, seed);
            while (run.NowMicros < until) run.Advance(until);
            return (world, tell(run));
        }
        catch (ArgumentException)
        {
            return (null, null);
        }
    }
}
