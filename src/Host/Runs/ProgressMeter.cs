using Twin.Domain;
using Twin.World.Assembly;
using Twin.World.Running;

namespace Twin.Host.Runs;

/// <summary>Measures what the live view shows.</summary>
internal sealed class ProgressMeter
{
    /// <summary>The good that the view calls energy.</summary>
    private const string Electricity = "electricity";

    private const double SecondsPerYear = StepClock.YearMicros / 1e6;

    private readonly RunSession _session;
    private readonly long _from;
    private readonly int _electricity;
    private readonly IReadOnlyList<int> _robots;

    /// <summary>Looks at a run from where it stands now.</summary>
    /// <param name="session">The run.</param>
    public ProgressMeter(RunSession session)
    {
        _session = session;
        _from = session.Run.NowMicros;
        var goods = session.Run.World.Goods;
        _electricity = goods.Records.ToList().FindIndex(good => good.Id == Electricity);
        _robots = [.. session.Run.World.Record.Fleets.Select(fleet => goods[fleet.Robot]).Distinct()];
    }

    /// <summary>Where the run stands.</summary>
    public RunProgress Measure()
    {
        var run = _session.Run;
        var last = run.Samples.Count > 0 ? run.Samples[^1] : null;
        return new RunProgress
        {
            Date = run.World.Record.From.AddDays((int)(run.NowMicros / (24 * StepClock.HourMicros))),
            DoneYears = Years(run.NowMicros - _from),
            TotalYears = Years(_session.UntilMicros - _from),
            GrowthPerYear = LastYear(run),
            PowerWatts = last is null || _electricity < 0 ? null : Power(run.World.Goods, last),
            RobotCount = last is null || _robots.Count == 0
                ? null
                : _robots.Sum(good => last.Values[SeriesCatalogue.IndexOf(good, SeriesKind.InService)]),
            Bottleneck = run.Bottleneck,
        };
    }

    private static double Years(long micros) => (double)micros / StepClock.YearMicros;

    private static double? LastYear(WorldRun run)
    {
        if (run.Samples.Count < 2) return null;
        var last = run.Samples[^1];
        var before = run.Samples.LastOrDefault(sample => sample.AtMicros <= last.AtMicros - StepClock.YearMicros);
        var (now, then) = (last.Values[run.Catalogue.Capital], before?.Values[run.Catalogue.Capital] ?? 0);
        return now > 0 && then > 0 ? ExactMath.Log(now / then) / Years(last.AtMicros - before!.AtMicros) : null;
    }

    private double Power(GoodTable goods, Sample last) =>
        last.Values[SeriesCatalogue.IndexOf(_electricity, SeriesKind.Output)]
        * goods.Records[_electricity].EnergyJ / SecondsPerYear;
}
