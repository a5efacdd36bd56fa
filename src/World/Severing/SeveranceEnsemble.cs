using Twin.Actors;
using Twin.Domain;
using Twin.Forecasting;
using Twin.Macro.Decision;
using Twin.World.Assembly;
using Twin.World.Ensembles;
using Twin.World.Running;

namespace Twin.World.Severing;

/// <summary>Severs many forks of a run, each with its own draw of what is not known and its own future, and counts how
/// many live on.</summary>
/// <remarks>
/// Forks come in batches of a fixed size, and whether to go on is decided at their ends, so that nothing depends on how
/// many threads run them. Model: docs/model.md, "Severance".
/// </remarks>
public sealed class SeveranceEnsemble
{
    private const double Richer = 1.1;
    private static readonly double[] Levels = [0.05, 0.25, 0.5, 0.75, 0.95];

    private readonly SeveranceCase _case;
    private readonly SeveranceOptions _options;
    private readonly Action<int, Action<int>> _parallel;
    private readonly IProgress<SeveranceProgress>? _progress;
    private readonly LoopPrices _runPrices;

    /// <summary>Sets it up.</summary>
    /// <param name="severed">The run and what is not known of its world.</param>
    /// <param name="options">How it is tried.</param>
    /// <param name="parallel">Runs a body for every number below a count, in any order, on any threads; null for one
    /// after the other.</param>
    /// <param name="progress">Told how far it has come; null for nobody.</param>
    /// <exception cref="ArgumentException">The run's world has no loop.</exception>
    public SeveranceEnsemble(
        SeveranceCase severed, SeveranceOptions options, Action<int, Action<int>>? parallel = null,
        IProgress<SeveranceProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(severed);
        ArgumentNullException.ThrowIfNull(options);
        (_case, _options, _parallel, _progress) = (severed, options, parallel ?? InTurn, progress);
        _runPrices = LoopPrices.Of(severed.Now.Run.World);
    }

    /// <summary>Tries it.</summary>
    /// <exception cref="ArgumentException">No draw makes a world that can go on from the run.</exception>
    /// <exception cref="RunFaultException">An actor failed: a bug.</exception>
    public SeveranceFindings Try()
    {
        var run = _case.Now.Run;
        var imports = CriticalStocks.Of(run);
        var posterior = SeverancePosterior.Of(_case, _options, _parallel, _progress);
        var cover = CriticalStocks.LongestCoverYears(imports);

        // A lead that the run has not shown is drawn: the longest of them lets everything bought before come to an end.
        var horizon = _options.Quarters ?? posterior.Worlds.Max(world => SeveranceHorizon.QuartersOf(world, cover));
        var dealt = posterior.Deal(_options.Most, _options.Seed);
        var test = new SequentialTest(_options.Threshold, _options.Batch, _options.Most);
        var outcomes = Sever(test, horizon, (fork, cut) => Run(posterior, dealt, fork, cut));
        var pairs = Math.Min(Math.Max(1, _options.SlacknessRuns), outcomes.Count);
        var strict = new SeveranceOutcome[pairs];
        var slackness = new double[_options.SlacknessRuns > 0 ? pairs : 0];
        Compare(posterior, dealt, horizon, strict, slackness);
        return new SeveranceFindings
        {
            Horizon = horizon,
            CriticalImports = imports,
            LeastCover = CriticalStocks.LeastCoverOverLead(imports, StepClock.StepYears(run.World.Record)),
            Runs = test.Trials,
            Passed = test.Successes,
            Threshold = _options.Threshold,
            Lower = test.Lower,
            Upper = test.Upper,
            GrowthQuantiles = QuantilesOf(outcomes.Select(outcome => outcome.GrowthPerYear)),
            Stalls = StallsOf(outcomes),
            Fan = [.. Enumerable.Range(0, horizon).Select(q => QuantilesOf(outcomes.Select(o => o.Growth[q])))],
            Strict = new StrictFinding(
                pairs, strict.Count(outcome => outcome.Passes), QuantilesOf(strict.Select(o => o.GrowthPerYear))[2],
                strict[0]),
            Slackness = slackness.Length > 0 ? SlacknessFinding.Of(slackness) : null,
            Surrogate = Sketch(posterior, dealt, horizon, outcomes),
            Posterior = posterior.Finding,
        };
    }

    private delegate SeveranceOutcome Watch(WorldRun fork, LoopPrices prices);

    private static void InTurn(int count, Action<int> body)
    {
        for (var i = 0; i < count; i++) body(i);
    }

    private List<SeveranceOutcome> Sever(
        SequentialTest test, int horizon, Func<int, Watch, SeveranceOutcome> run)
    {
        var outcomes = new List<SeveranceOutcome>();
        while (!test.IsDone)
        {
            var from = outcomes.Count;
            var batch = new SeveranceOutcome[Math.Min(_options.Batch, _options.Most - from)];
            _parallel(batch.Length, i => batch[i] = run(
                from + i, (fork, prices) => Severance.Of(fork, horizon, prices, isStrict: false)));
            foreach (var outcome in batch)
            {
                Invariant.That(!outcome.MoneyMoved, "money moved after the cut");
                test.Add(outcome.Passes);
            }

            outcomes.AddRange(batch);
            _progress?.Report(new SeveranceProgress(SeveranceStage.Severing, outcomes.Count, _options.Most));
        }

        return outcomes;
    }

    /// <summary>The first forks again: strictly cut, and uncut with two budgets.</summary>
    private void Compare(
        SeverancePosterior posterior, int[] dealt, int horizon, SeveranceOutcome[] strict, double[] slackness)
    {
        var done = 0;
        _parallel(strict.Length, fork =>
        {
            SeveranceOutcome With(Watch watch) => Run(posterior, dealt, fork, watch);
            strict[fork] = With((run, prices) => Severance.Of(run, horizon, prices, isStrict: true));
            if (fork < slackness.Length)
            {
                var plain = With((run, prices) => Severance.WithBudget(run, horizon, prices, 1));
                var richer = With((run, prices) => Severance.WithBudget(run, horizon, prices, Richer));
                slackness[fork] = Severance.Slackness(plain.GrowthPerYear, richer.GrowthPerYear);
            }

            _progress?.Report(new SeveranceProgress(
                SeveranceStage.Comparing, Interlocked.Increment(ref done), strict.Length));
        });
    }

    /// <summary>The cheap model of every draw that was dealt, held against the forks that were run.</summary>
    private SurrogateFinding Sketch(
        SeverancePosterior posterior, int[] dealt, int horizon, List<SeveranceOutcome> outcomes)
    {
        var model = new QuarterModel(_case.Now, _runPrices);
        int[] draws = [.. dealt.Distinct().Order()];
        var sketched = new SeveranceOutcome[draws.Length];
        _parallel(draws.Length, i => sketched[i] = model.Of(posterior.WorldOf(draws[i]), horizon));
        var of = draws.Zip(sketched).ToDictionary(pair => pair.First, pair => pair.Second);
        var both = outcomes.Take(SurrogateFinding.CheckedMembers).Select((run, fork) => (run, Model: of[dealt[fork]]))
            .ToList();
        double[] errors = [.. both.Select(p => Math.Abs(p.Model.GrowthPerYear - p.run.GrowthPerYear)).Order()];
        return new SurrogateFinding(
            both.Count, both.Count(pair => pair.Model.Passes == pair.run.Passes), Quantile.Of(errors, 0.5),
            dealt.Length, dealt.Count(draw => of[draw].Passes));
    }

    /// <summary>One fork: the same number gives the same world and the same chance, whatever is done to it.</summary>
    private SeveranceOutcome Run(SeverancePosterior posterior, int[] dealt, int fork, Watch watch)
    {
        var run = posterior.Fork(_case.Now, dealt[fork], MemberSeed.Of(_options.Seed, fork));
        return watch(run, LoopPrices.TryOf(run.World) ?? _runPrices);
    }

    private static double[] QuantilesOf(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return [.. Levels.Select(level => Quantile.Of(sorted, level))];
    }

    private static List<SeveranceStall> StallsOf(List<SeveranceOutcome> outcomes) =>
    [
        .. outcomes.Where(outcome => outcome.FirstStalled is not null).GroupBy(outcome => outcome.FirstStalled!)
            .Select(group => new SeveranceStall(
                group.Key, group.Count(), group.Count() / (double)outcomes.Count,
                Quantile.Of([.. group.Select(outcome => (double)outcome.StalledInQuarter).Order()], 0.5)))
            .OrderByDescending(stall => stall.Runs).ThenBy(stall => stall.Good, StringComparer.Ordinal),
    ];
}
