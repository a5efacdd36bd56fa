using Twin.Macro.Decision;
using Twin.Macro.Decision.Rehearsal;
using Twin.Scenario.Ensembles;
using Twin.World.Assembly;
using Twin.World.Ensembles;
using Twin.World.Forking;
using Twin.World.Judging;
using Twin.World.Records;
using Twin.World.Severing;

namespace Twin.Host.Decide;

/// <summary>Runs other draws of a run's world, severs each at the end of every quarter, and tries all rules on
/// them.</summary>
/// <remarks>
/// A member is not foretold by forks of its own: P(lives on) of a quarter is the share of the other members that really
/// lived on from it, so that no member has a part in what is said of it. Where an economy runs beside the members, the
/// prices of each are foretold from its own quarters by <see cref="PriceMembers"/> economies, and count.
/// </remarks>
internal static class RehearsedWorlds
{
    private const string Members = "rehearsed worlds", Future = "severed";
    private const double Richer = 1.1;

    /// <summary>Economies that foretell the prices of a member.</summary>
    public const int PriceMembers = 100;

    /// <summary>Tries the rules.</summary>
    /// <param name="case">The run.</param>
    /// <param name="progress">Told how many are done.</param>
    /// <param name="side">Runs them side by side.</param>
    /// <returns>Null where none was asked for.</returns>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static EvidenceRehearsal? Of(DecideCase @case, DecideProgress progress, Side side)
    {
        var (options, reading) = (@case.Options, @case.Reading);
        if (options.Rehearse == 0) return null;
        if (reading.Uncertain.Count == 0) return EvidenceRehearsal.Of([]);
        var key = MemberSeed.OfNumber(options.Seed!.Value, Members);
        var draws = new EnsembleDraws(reading, options.Rehearse, key, SamplingKind.LatinHypercube);
        var courses = new RehearsedCourse?[options.Rehearse];
        var done = 0;
        side.Run(courses.Length, member =>
        {
            if (draws.At(member).World is { } world) courses[member] = CourseOf(@case, world);
            progress.Show("rehearsed worlds severed", Interlocked.Increment(ref done), courses.Length);
        });
        return EvidenceRehearsal.Of(
            Foretold([.. courses.OfType<RehearsedCourse>()]), @case.Run.World.Record.Economy is not null);
    }

    /// <summary>The same members, each with what the others say of its severance.</summary>
    /// <param name="courses">Members without it.</param>
    public static IReadOnlyList<RehearsedCourse> Foretold(IReadOnlyList<RehearsedCourse> courses)
    {
        if (courses.Count < 2) return courses;
        return [.. courses.Select(course => course with
        {
            Evidence = [.. course.Evidence.Select((evidence, quarter) =>
            {
                var others = courses.Count(c => c.Severable[quarter]) - (course.Severable[quarter] ? 1 : 0);
                return evidence with
                {
                    SeveranceProbability = Estimate.Share(others, courses.Count - 1),
                    IsSeveranceTrusted = true,
                };
            })],
        })];
    }

    /// <summary>A member, quarter by quarter: what is seen of it, and whether it lives on.</summary>
    /// <returns>Null where it has no loop to sever.</returns>
    private static RehearsedCourse? CourseOf(DecideCase @case, WorldRecord world)
    {
        var member = MemberRun.Begin(world, @case.Run.World.Shard.Build);
        var future = MemberSeed.OfNumber(world.Seed, Future);
        List<(double Cover, double Slackness)> ends = [];
        List<bool> severable = [];
        List<EconomyMoment?> economies = [];
        var money = member.Run.Economy?.MoneyState();
        try
        {
            foreach (var end in @case.Table.EndsAtMicros)
            {
                member.To(end);
                economies.Add(RunWalk.Moment(member.Run, money));
                money = member.Run.Economy?.MoneyState();
                var imports = CriticalStocks.Of(member.Run);
                var quarters = SeveranceHorizon.QuartersOf(world, CriticalStocks.LongestCoverYears(imports));
                var stem = new RunStem(member.Fork(world.Seed).Run, @case.Run.World.Shard.Build);
                severable.Add(Severance.Of(stem.Branch(future), quarters).Passes);
                var plain = Severance.WithBudget(stem.Branch(future), quarters, 1).GrowthPerYear;
                var richer = Severance.WithBudget(stem.Branch(future), quarters, Richer).GrowthPerYear;
                ends.Add((
                    CriticalStocks.LeastCoverOverLead(imports, StepClock.StepYears(world)),
                    Severance.Slackness(plain, richer)));
            }
        }
        catch (ArgumentException)
        {
            return null;
        }

        var table = QuarterTable.Of(member.Run);
        return new RehearsedCourse([.. WithPrices(@case, economies, [.. ends.Select((end, index) =>
            Judge.OfLoop(table, @case.Spread, Judge.NetEnergy(@case, index), index) with
            {
                CriticalCover = end.Cover, Slackness = end.Slackness,
            })])], severable);
    }

    private static IEnumerable<QuarterEvidence> WithPrices(
        DecideCase @case, IReadOnlyList<EconomyMoment?> economies, IReadOnlyList<QuarterEvidence> quarters)
    {
        var outlook = @case.Run.World.Record.Economy is { } record
            ? new PriceOutlook(
                record, CaseFile.RangesOf(record), PriceMembers, @case.Options.Seed!.Value, Side.InTurn)
            : null;
        List<EconomyMoment> lived = [];
        foreach (var (evidence, moment) in quarters.Zip(economies))
        {
            if (outlook is null || moment is null)
            {
                yield return evidence;
                continue;
            }

            lived.Add(moment);
            yield return Judge.WithPrices(@case, evidence, lived, moment, outlook.After(lived), isCounted: true);
        }
    }
}
