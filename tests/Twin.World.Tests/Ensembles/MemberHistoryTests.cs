using Twin.World.Assembly;
using Twin.World.Ensembles;
using Twin.World.Running;
using Twin.World.Tests.Shocks;
using Xunit;

namespace Twin.World.Tests.Ensembles;

public sealed class MemberHistoryTests
{
    [Fact]
    public void History_OfFifteenYears_HasSixtyQuarters()
    {
        var history = MemberRun.Of(ShockWorlds.Lab(), Simulation.Build);

        Assert.Equal(60, history.EndsAtMicros.Count);
        Assert.All(history.Values, values => Assert.Equal(60, values.Length));
        Assert.Equal(
            history.EndsAtMicros.Order(), history.EndsAtMicros);
    }

    [Fact]
    public void Quarter_OfAnOutput_IsTheMeanOfItsMonthsAndOfAStockItsLast()
    {
        var run = Simulation.Finished(ShockWorlds.Lab("until=2 yr"));
        var history = MemberRun.Of(ShockWorlds.Lab("until=2 yr"), Simulation.Build);

        var names = run.Run.Catalogue.Names.Select(series => series.Name).ToList();
        var (output, stock) = (names.IndexOf("metal.output"), names.IndexOf("metal.stock"));
        var months = run.Run.Samples.Skip(3).Take(3).ToList();
        Assert.Equal(months.Average(sample => sample.Values[output]), history.Find("metal.output")![1], 9);
        Assert.Equal(months[2].Values[stock], history.Find("metal.stock")![1]);
    }

    [Fact]
    public void Quarter_OfWhatIsPublishedOnce_IsThatFigure()
    {
        List<Sample> samples =
        [
            .. Enumerable.Range(1, 6).Select(month => new Sample(
                month * StepClock.YearMicros / 12, [month % 3 == 0 ? month : double.NaN, double.NaN])),
        ];

        var (ends, values) = Quarters.Of(samples, [("economy/gdp", "T$/yr"), ("nothing", "1/yr")]);

        Assert.Equal(2, ends.Count);
        Assert.Equal([3, 6], values[0]);
        Assert.All(values[1], value => Assert.Equal(double.NaN, value));
    }

    [Fact]
    public void OutputIndex_OfALoopOnItsBalancedPath_GrowsAsTheTheorySays()
    {
        string[] calm = ["shocks.ore.sigma=0", "shocks.sunshine.sigma=0", "shocks.works.sigma=0",
            "shocks.faults.sigma=0"];
        var history = MemberRun.Of(ShockWorlds.Lab(calm), Simulation.Build);

        var index = history.Find("loop.output")!;
        var perYear = Math.Log(index[59] / index[39]) / 5;
        Assert.InRange(perYear / history.Growth.BalancedPerYear!.Value, 0.995, 1.005);
    }

    [Fact]
    public void Find_OfASeriesThatIsNone_IsNull() =>
        Assert.Null(MemberRun.Of(ShockWorlds.Lab("until=1 yr"), Simulation.Build).Find("gold.output"));

    [Fact]
    public void Quarter_ThatIsNotWhole_IsLeftOut() =>
        Assert.Single(MemberRun.Of(ShockWorlds.Lab("until=5 mo"), Simulation.Build).EndsAtMicros);
}
