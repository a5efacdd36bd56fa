using Twin.Domain;

namespace Twin.World.Running;

/// <summary>How the output of one good went over a run.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Unit">Unit of the figures: the good's own per yr.</param>
/// <param name="First">Output over the first year observed, or the whole run where it is shorter.</param>
/// <param name="Last">Output over the last year observed, or the whole run where it is shorter.</param>
/// <param name="GrowthPerYear">
/// Log growth from first to last; null where either is zero or they cover the same time. Unit: 1/yr.
/// </param>
public sealed record GoodReport(string Good, string Unit, double First, double Last, double? GrowthPerYear)
{
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
        var year = Math.Min(Assembly.StepClock.YearMicros, run.NowMicros);
        var (first, firstMid) = SampleMean.Of(run.Samples, series, 0, year);
        var (last, lastMid) = SampleMean.Of(
            run.Samples, series, run.Samples[^1].AtMicros - year, long.MaxValue);
        var years = (lastMid - firstMid) / Assembly.StepClock.YearMicros;
        double? growth = first > 0 && last > 0 && years > 0 ? ExactMath.Log(last / first) / years : null;
        return new GoodReport(good, unit, first, last, growth);
    }
}
