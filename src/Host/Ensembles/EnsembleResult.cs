using System.Globalization;
using Twin.Storage;
using Twin.World.Assembly;
using Twin.World.Joining;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.Host.Ensembles;

/// <summary>The members of an ensemble and what they came to.</summary>
internal sealed class EnsembleResult
{
    /// <summary>Works out what each member came to.</summary>
    /// <param name="info">What the ensemble is of.</param>
    /// <param name="members">Its members by number.</param>
    public EnsembleResult(EnsembleInfo info, IReadOnlyList<EnsembleMember> members)
    {
        Info = info;
        var index = info.Series.ToList().FindIndex(series => series.Name == EnsembleOutcome.IndexSeries);
        Outcomes = [.. members.Select(member => EnsembleOutcome.Of(member, index))];
    }

    /// <summary>What the ensemble is of.</summary>
    public EnsembleInfo Info { get; }

    /// <summary>What each member came to, by number.</summary>
    public IReadOnlyList<EnsembleOutcome> Outcomes { get; }

    /// <summary>The summary.</summary>
    /// <param name="world">The world as stated.</param>
    /// <param name="options">How the ensemble was carried out.</param>
    public EnsembleSummary Summary(WorldRecord world, EnsembleOptions options)
    {
        var failed = Outcomes.Where(outcome => outcome.Member.Failure is not null).ToList();
        return new EnsembleSummary
        {
            World = Info.World,
            Boundary = BoundaryReport.From(world),
            Economy = EnsembleFans.Of(this, options.Threads, EconomySeries.IsOne),
            WorkOptional = EnsembleWorkOptional.Of(Info, Outcomes.Select(outcome => outcome.Member)),
            Seed = world.Seed,
            Sampling = EnsembleWords.Of(options.Sampling),
            From = Day(world.From, 0),
            Until = Day(world.From, world.UntilMicros),
            Members = Outcomes.Count,
            Failures = failed.Count,
            Reasons =
            [
                .. failed.GroupBy(outcome => outcome.Member.Failure!, StringComparer.Ordinal)
                    .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new EnsembleFailure(group.Key, group.Count())),
            ],
            WithoutGrowth = Outcomes.Count(
                outcome => outcome.Member.Failure is null && outcome.GrowthPerYear is null),
            NotViable = Outcomes.Count(outcome => outcome.Member.BalancedPerYear < 0),
            Redrawn = Outcomes.Sum(outcome => outcome.Member.Redrawn),
            Numbers = Info.Numbers.Count,
            GrowthPerYear = EnsembleQuantiles.Of(Known(outcome => outcome.GrowthPerYear)),
            Output = EnsembleQuantiles.Of(Known(outcome => outcome.Output)),
            SimulatedPerYear = EnsembleQuantiles.Of(Known(outcome => outcome.Member.SimulatedPerYear)),
            Drivers = [],
            Sensitivity = [],
            Resumed = 0,
            Seconds = 0,
            CpuSeconds = 0,
            Threads = options.Threads,
            Directory = string.Empty,
        };
    }

    private double[] Known(Func<EnsembleOutcome, double?> of) => [.. Outcomes.Select(of).OfType<double>()];

    private static string Day(DateOnly from, long micros) => from
        .AddDays((int)(micros / (24 * StepClock.HourMicros))).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
