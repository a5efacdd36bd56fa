using Twin.Macro.Decision;
using Twin.World.Assembly;
using Twin.World.Ensembles;
using Twin.World.Judging;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Severing;

namespace Twin.Host.Decide;

/// <summary>Cuts forks of a run off from money until it is plain on which side of the threshold their share
/// lies.</summary>
/// <param name="case">The run.</param>
/// <param name="progress">Told how many forks are done.</param>
/// <param name="stop">Whether the user asked to stop.</param>
internal sealed class SeveranceForks(DecideCase @case, Action<int> progress, StopSignal stop)
{
    private const int Batch = 20;
    private const double MonthsPerYear = 12;

    // Slackness is a mean over pairs of forks with the same chance: few are enough.
    private const int PairsMax = 8;

    private readonly WorldRecord _world = @case.Run.World.Record;

    /// <summary>What became of the forks, and how much growth rises with money.</summary>
    /// <param name="index">Place of the quarter in the run's table.</param>
    /// <param name="imports">What the loop takes and cannot make.</param>
    public (EvidenceSeverance Severance, double? Slackness) Of(int index, IReadOnlyList<ImportStanding> imports)
    {
        var state = @case.States[index];
        var cover = imports.Select(import => import.StockMonths ?? 0).DefaultIfEmpty(0).Max() / MonthsPerYear;
        var horizon = SeveranceHorizon.QuartersOf(_world, cover);
        var test = new SequentialTest(new DecisionThresholds().SeveranceEnter, Math.Min(Batch, @case.Options.Runs),
            @case.Options.Runs);
        List<SeveranceOutcome> outcomes = [];
        while (!test.IsDone && !stop.IsRequested)
        {
            var group = Math.Min(test.Batch, test.Most - test.Trials);
            outcomes.AddRange(Each(group, i => Severance.Of(Fork(state, outcomes.Count + i), horizon)));
            foreach (var outcome in outcomes.Skip(test.Trials).ToList()) test.Add(outcome.Passes);
            progress(test.Trials);
        }

        return (Findings(horizon, test, outcomes), Slack(state, horizon));
    }

    private double? Slack(byte[] state, int horizon)
    {
        if (stop.IsRequested) return null;
        var count = @case.IsUncertain ? Math.Min(PairsMax, @case.Options.Runs) : 1;
        var slack = Each(count, i => Severance.Slackness(
            Severance.WithBudget(Fork(state, i), horizon, 1).GrowthPerYear,
            Severance.WithBudget(Fork(state, i), horizon, 1.1).GrowthPerYear));
        return slack.Average();
    }

    private EvidenceSeverance Findings(int horizon, SequentialTest test, List<SeveranceOutcome> outcomes)
    {
        double[] growth = [.. outcomes.Select(outcome => outcome.GrowthPerYear).Order()];
        var stalled = outcomes.Where(outcome => outcome.FirstStalled is not null)
            .GroupBy(outcome => outcome.FirstStalled!, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return new EvidenceSeverance
        {
            Horizon = horizon,
            Runs = test.Trials,
            Passed = test.Successes,
            Probability = test.Successes / (double)test.Trials,
            Lower = test.Lower,
            Upper = test.Upper,
            GQuantiles = [At(growth, 0.05), At(growth, 0.5), At(growth, 0.95)],
            FirstStallItem = stalled?.Key,
            FirstStallQuarter = stalled?.Select(outcome => outcome.StalledInQuarter).Order()
                .ElementAt(stalled.Count() / 2),
            Trusted = !@case.IsUncertain,
            Reason = @case.IsUncertain ? "not tried in held-out worlds" : null,
        };
    }

    private T[] Each<T>(int count, Func<int, T> make)
    {
        var made = new T[count];
        Parallel.For(
            0, count, new ParallelOptions { MaxDegreeOfParallelism = @case.Options.Threads }, i => made[i] = make(i));
        return made;
    }

    private WorldRun Fork(byte[] state, int number)
    {
        var fork = new WorldRun(WorldAssembly.Assemble(_world, @case.Run.World.Shard.Build));
        fork.Restore(state, acceptBuild: true);
        fork.World.Shard.Reseed(MemberSeed.Of(@case.Options.Seed!.Value, number));
        return fork;
    }

    private static double At(double[] sorted, double share) =>
        sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
}
