using Twin.Robots.Individuals;
using Twin.Robots.Tests.Fleets;
using Twin.World.Assembly;
using Xunit;

namespace Twin.Robots.Tests.Individuals;

/// <summary>Ten thousand robots one by one and in cohorts: the same means, the same spread.</summary>
/// <remarks>
/// A cohort retires its robots to the step, one by one they were made at times of chance; so of those retired the
/// means are held against each other, and the spread against the binomial law.
/// </remarks>
public sealed class FidelityTests
{
    private const int Hour = RobotWorld.Hour;
    private const int Robots = 10_000, Seeds = 200, Fleets = 1_000;
    private const double Errors = 3;

    [Fact]
    public void Down_WithoutLackOfCrews_IsAsInCohorts()
    {
        // From all up to eight relaxation times: e^−8 of the start is left, in both.
        const double mtbf = 100, mttr = 20;
        const int hours = 134;
        var cohorts = Cohorts(mtbf, mttr, hours);

        var each = OneByOne(seed => DownAfter(seed, mtbf * Hour, mttr * Hour, 3_000, hours));

        var (mean, variance) = Of(each);
        var (meanOfCohorts, varianceOfCohorts) = Of(cohorts);
        var band = Errors * Math.Sqrt((variance / Seeds) + (varianceOfCohorts / Fleets));
        Assert.InRange(mean - meanOfCohorts, -band, band);
        Assert.InRange(variance / varianceOfCohorts, 0.8, 1.25);
        Assert.True(band < 0.01 * mean, $"the band is narrow: {band} of {mean}");
    }

    [Fact]
    public void RetiredAndInService_AtEvenAges_AreAsInCohorts()
    {
        const int life = 500, hours = 100;
        var fleet = FleetWorld.Fleet(Robots) with { LifeYears = life / StepClock.HoursPerYear };
        var cohorts = new FleetWorld(FleetWorld.Record(fleet, stepHours: 1));
        cohorts.Steps(hours);

        var each = OneByOne(seed => RetiredAfter(seed, life * Hour, hours * Hour));

        var (mean, variance) = Of(each);
        const double share = (double)hours / life;
        var band = Errors * Math.Sqrt(variance / Seeds);
        Assert.InRange(mean - cohorts.State.Retired, -band, band);
        Assert.InRange(Robots - mean - cohorts.InService, -band, band);
        Assert.InRange(variance / (Robots * share * (1 - share)), 0.8, 1.25);
    }

    [Theory]
    [InlineData(600)]
    [InlineData(300)]
    public void Up_WithTooFewCrews_IsAsMachineRepairWithinOnePercent(int crews)
    {
        const double mtbf = 100, mttr = 8;
        var (down, _) = ClosedForms.MachineRepair(1_000, crews / 10, 1 / mtbf, 1 / mttr);

        // A tenth of the fleet with a tenth of the crews has the same share down but for its smaller spread.
        var each = OneByOne(seed => DownAfter(seed, mtbf * Hour, mttr * Hour, crews, hours: 800), seeds: 12);

        Assert.InRange((Robots - each.Average()) / (Robots - (10 * down)), 0.99, 1.01);
    }

    private static List<double> OneByOne(Func<ulong, double> run, int seeds = Seeds) =>
        [.. Enumerable.Range(1, seeds).AsParallel().AsOrdered().Select(seed => run((ulong)seed))];

    private static double DownAfter(ulong seed, double mtbf, double repair, int crews, int hours)
    {
        var plan = new ControlPlan { Name = "site", RepairSeconds = repair, OrderSlots = 2 * Robots };
        RobotFleet[] fleets =
        [
            RobotWorld.Cabled("arm", Robots) with { MtbfSeconds = mtbf },
            RobotWorld.Cabled("crew", crews, RobotFleet.RepairSkill),
        ];
        var world = new RobotWorld(plan, fleets, seed: seed);
        world.Batch(20_000 * Hour, Robots);
        world.RunTo(hours * Hour);
        return world.InMode(RobotMode.Failed) + world.InMode(RobotMode.InRepair);
    }

    /// <summary>Every robot is called at the end, and those past their life retire.</summary>
    private static double RetiredAfter(ulong seed, int life, int at)
    {
        var plan = new ControlPlan { Name = "site", OrderSlots = 8 };
        var world = new RobotWorld(plan, [RobotWorld.Cabled("arm", Robots) with { LifeSeconds = life }], seed: seed);
        world.RunTo(at);
        world.Batch(Hour, Robots);
        world.RunTo(at + 1);
        var totals = world.Control.Totals;
        Assert.Equal(Robots, totals.InService + totals.Retired);
        return totals.Retired;
    }

    private static List<double> Cohorts(double mtbf, double mttr, int hours)
    {
        var fleet = FleetWorld.Young(Robots, stepHours: 1, hours) with { MtbfHours = mtbf, MttrHours = mttr };
        var record = FleetWorld.Record(fleet, stepHours: 1) with
        {
            Fleets = [.. Enumerable.Range(0, Fleets).Select(i => fleet with { Id = i == 0 ? fleet.Id : $"crew-{i}" })],
        };
        var world = new FleetWorld(record);
        world.Steps(hours);
        return [.. world.All.Select(state => (double)state.Down)];
    }

    private static (double Mean, double Variance) Of(List<double> values)
    {
        var mean = values.Average();
        return (mean, values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }
}
