namespace Twin.World.Running;

/// <summary>What one good did outside the loop in the first and in the last year of a run.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Unit">Unit of the figures: the good's own per yr.</param>
/// <param name="First">The first year observed, or the whole run where it is shorter.</param>
/// <param name="Last">The last year observed, or the whole run where it is shorter.</param>
public sealed record OutsideReport(string Good, string Unit, OutsideFlows First, OutsideFlows Last)
{
    /// <summary>Reports on every good of the human economy; empty where the world does not follow it.</summary>
    /// <param name="run">The run.</param>
    public static IReadOnlyList<OutsideReport> Of(WorldRun run)
    {
        var reports = new List<OutsideReport>();
        if (run.Samples.Count == 0) return reports;
        var year = Math.Min(Assembly.StepClock.YearMicros, run.NowMicros);
        var goods = run.World.Record.Human?.Goods ?? [];
        for (var i = 0; i < goods.Count; i++)
        {
            var unit = run.Catalogue.Names[run.Catalogue.HumanIndexOf(i, HumanSeriesKind.Output)].Unit;
            reports.Add(new OutsideReport(
                goods[i].Good, unit, Flows(run, i, 0, year),
                Flows(run, i, run.Samples[^1].AtMicros - year, long.MaxValue)));
        }

        return reports;
    }

    private static OutsideFlows Flows(WorldRun run, int good, long from, long to)
    {
        double Mean(HumanSeriesKind kind) =>
            SampleMean.Of(run.Samples, run.Catalogue.HumanIndexOf(good, kind), from, to).Mean;
        return new OutsideFlows(
            Mean(HumanSeriesKind.Output), Mean(HumanSeriesKind.Sold), Mean(HumanSeriesKind.Bought),
            Mean(HumanSeriesKind.Claims), Mean(HumanSeriesKind.UnmetClaims), Mean(HumanSeriesKind.StockChange),
            Mean(HumanSeriesKind.OtherUses));
    }
}
