using Twin.Domain;

namespace Twin.World.Running;

/// <summary>How the output of one good went over a run.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Unit">Unit of the figures: the good's own per yr.</param>
/// <param name="First">Output over the first year observed; over the first quarter where the run is shorter than two
/// years, or over all of it where it is shorter than that.</param>
/// <param name="Last">Output over as long a time at the end.</param>
/// <param name="GrowthPerYear">
/// Log growth from first to last; null where either is zero or they cover the same time. Unit: 1/yr.
/// </param>
public sealed record GoodReport(string Good, string Unit, double First, double Last, double? GrowthPerYear)
{
    private const int QuartersPerYear = 4;

    /// <summary>Reports on every good that the run made.</summary>
    /// <param name="run">The run.</param>
    public static IReadOnlyList<GoodReport> Of(WorldRun run)
    {
        var reports = new List<GoodReport>();
        if (run.Samples.Count == 0) return reports;
        var goods = run.World.Goods.Records;
        for (var i = 0; i < goods.Count; i++)
        {
            var series = SeriesCatalogue.IndexOf(i, SeriesKind.Output);
            if (run.Samples.All(sample => sample.Values[series] == 0)) continue;
            reports.Add(Of(run, goods[i].Id, run.Catalogue.Names[series].Unit, series));
        }

        return reports;
    }

    private static GoodReport Of(WorldRun run, string good, string unit, int series)
    {
        var isShort = run.NowMicros < 2 * Assembly.StepClock.YearMicros;
        var window = Math.Min(
            isShort ? Assembly.StepClock.YearMicros / QuartersPerYear : Assembly.StepClock.YearMicros, run.NowMicros);
        var (first, firstMid) = SampleMean.Of(run.Samples, series, 0, window);
        var (last, lastMid) = SampleMean.Of(
            run.Samples, series, run.Samples[^1].AtMicros - window, long.MaxValue);
        var years = (lastMid - firstMid) / Assembly.StepClock.YearMicros;
        double? growth = first > 0 && last > 0 && years > 0 ? ExactMath.Log(last / first) / years : null;
        return new GoodReport(good, unit, first, last, growth);
    }
}
