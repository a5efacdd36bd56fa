using Twin.Robots.Individuals;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Theory;
using Xunit;

namespace Twin.World.Tests.Fidelity;

/// <summary>A year of the gigasite, its ten thousand robots one by one and in cohorts: one story.</summary>
public sealed class GigasiteTests : IClassFixture<GigasiteYear>
{
    private readonly GigasiteYear _year;

    public GigasiteTests(GigasiteYear year) => _year = year;

    [Fact]
    public void Growth_WithRobotsOneByOneAndInCohorts_AgreesWithinTwoPercent()
    {
        var each = GrowthReport.Of(_year.Individuals.Run).SimulatedPerYear!.Value;
        var cohorts = GrowthReport.Of(_year.Cohorts.Run).SimulatedPerYear!.Value;

        Assert.InRange(cohorts, 0.2, 0.6);
        Assert.InRange(each / cohorts, 0.98, 1.02);
    }

    [Fact]
    public void Year_OneByOneAndInCohorts_LosesNothing()
    {
        Assert.Equal(0, _year.Individuals.Meter.Max);
        Assert.Equal(0, _year.Cohorts.Meter.Max);
    }

    [Fact]
    public void Year_AtItsEnd_ObeysLittlesLawInEveryQueue()
    {
        var control = _year.Control;
        var now = _year.Individuals.Run.NowMicros / 1_000_000;

        QueueMeter[] meters = [control.OrderMeter, control.ChargeMeter, control.RepairMeter];
        Assert.All(meters, meter => Assert.Equal(meter.AreaUntil(now), meter.WaitedUntil(now)));
        Assert.All(meters, meter => Assert.True(meter.Entered > 10_000, $"{meter.Entered} came"));
    }

    [Fact]
    public void Robots_AtTheEnd_AreWhatWasThereAndBuiltLessWhatRetired()
    {
        var totals = _year.Control.Totals;
        var fleet = _year.Individuals.Record.Fleets[0];

        Assert.Equal((long)fleet.Count + totals.Built, totals.InService + totals.Retired);
        Assert.True(totals is { Built: > 1_000, Retired: > 100 }, $"{totals.Built} built, {totals.Retired} retired");
        Assert.InRange(totals.InService, 10_000, (long)fleet.Individual!.MostRobots);
    }

    [Fact]
    public void CohortTwin_OfTheGigasite_WorksTheSameShareOfItsTime()
    {
        var each = _year.Individuals.Record;
        var cohorts = CohortTwin.Of(each);

        Assert.Null(cohorts.Fleets[0].Individual);
        Assert.Equal(each.Fleets[0].Inputs.Count + 1, cohorts.Fleets[0].Inputs.Count);
        Assert.Equal(BalancedPerYear(each), BalancedPerYear(cohorts), 9);
    }

    private static double BalancedPerYear(WorldRecord world) => WorldGrowth.Of(world).Stepped!.PerYear;
}
