using Twin.Robots.Individuals;
using Xunit;

namespace Twin.Robots.Tests.Individuals;

/// <summary>The robots' queues against closed forms: means over independent seeds, within three standard
/// errors.</summary>
public sealed class QueueingTests
{
    private const int Hour = RobotWorld.Hour;
    private const int Seeds = 24;
    private const double Errors = 3;

    [Theory]
    [InlineData(1, 0.7)]
    [InlineData(4, 0.85)]
    [InlineData(12, 0.9)]
    public void Orders_WithExponentialGapsAndWork_QueueAsMmc(int robots, double busy)
    {
        var gap = Hour / (robots * busy);
        var expected = ClosedForms.QueueOfMmc(robots * busy, robots);

        var (mean, error) = OverSeeds(seed =>
        {
            var world = new RobotWorld(
                new ControlPlan { Name = "site" }, [RobotWorld.Cabled("arm", robots)], new OrderStream(gap, Hour),
                seed);
            return MeanLength(world, 1_000 * Hour, 15_000 * Hour, control => control.OrderMeter);
        });

        Assert.InRange(mean, expected - (Errors * error), expected + (Errors * error));
        Assert.True(error < 0.1 * expected, $"the band is narrow: {mean} ± {error} against {expected}");
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(20, 3)]
    public void Failures_WithCrews_QueueAsMachineRepair(int machines, int crews)
    {
        var (mtbf, repair) = (100.0 * Hour, 8.0 * Hour);
        var (down, queue) = ClosedForms.MachineRepair(machines, crews, 1 / mtbf, 1 / repair);
        var control = new ControlPlan { Name = "site", RepairSeconds = repair };
        RobotFleet[] fleets =
        [
            RobotWorld.Cabled("arm", machines) with { MtbfSeconds = mtbf },
            RobotWorld.Cabled("crew", crews, RobotFleet.RepairSkill),
        ];

        // An order is always waiting, so that every robot that can work works.
        var queues = new List<double>();
        var (mean, error) = OverSeeds(seed =>
        {
            var world = new RobotWorld(
                control, fleets, new OrderStream(0, 10 * Hour, AtOnce: machines * 2), seed);
            world.RunTo(1_000 * Hour);
            var before = world.Control.RepairMeter.AreaUntil(world.Now);
            var worked = world.Control.Totals.WorkingSeconds;
            world.RunTo(21_000 * Hour);
            queues.Add((world.Control.RepairMeter.AreaUntil(world.Now) - before) / (20_000.0 * Hour));
            return machines - ((world.Control.Totals.WorkingSeconds - worked) / (20_000.0 * Hour));
        });
        var (meanQueue, queueError) = MeanOf(queues);

        Assert.InRange(mean, down - (Errors * error), down + (Errors * error));
        Assert.InRange(meanQueue, queue - (Errors * queueError), queue + (Errors * queueError));
        Assert.True(error < 0.1 * down, $"the band is narrow: {mean} ± {error} against {down}");
    }

    [Theory]
    [InlineData(6, 2)]
    [InlineData(12, 4)]
    public void Charging_WithExponentialNeeds_QueuesAsMmcN(int robots, int chargers)
    {
        // Each order leads to one of 256 places whose ways are the quantile means of an exponential law, and only
        // moving takes charge: so the time at a charging place is exponential and hangs on nothing else.
        var (think, charge) = (6.0 * Hour, 2.0 * Hour);
        const int places = 256, watts = 1_000, hundred = 100;
        var ways = Enumerable.Range(0, places)
            .Select(i => (int)Math.Round(charge / hundred * QuantileMean(i, places))).ToList();
        var control = new ControlPlan
        {
            Name = "site", Dispatch = DispatchPolicy.PriorityAgeing, ThresholdPermille = 1_000,
            Chargers = [chargers, .. new int[places]],
            Distances =
            [
                [0, .. ways],
                .. Enumerable.Range(0, places).Select(a =>
                    (IReadOnlyList<int>)[0, .. Enumerable.Range(0, places).Select(b => a == b ? 0 : ways[b])]),
            ],
        };
        RobotFleet[] fleets =
        [
            RobotWorld.Cabled("cart", robots) with
            {
                CapacityJ = 1_000_000_000, MovingWatts = watts * hundred, ChargingWatts = watts,
                SpeedMmPerSecond = 1_000,
            },
        ];
        var (_, expected) = ClosedForms.MachineRepair(
            robots, chargers, 1 / (think + (charge / hundred)), 1 / charge);

        var (mean, error) = OverSeeds(seed =>
        {
            var world = new RobotWorld(control, fleets, new OrderStream(0, think, AtOnce: robots * 2), seed);
            return MeanLength(world, 500 * Hour, 12_500 * Hour, state => state.ChargeMeter);
        });

        // The law of the ways has 256 steps, and an order at place 0 costs nothing: two parts in a hundred.
        Assert.InRange(mean, (0.98 * expected) - (Errors * error), (1.02 * expected) + (Errors * error));
        Assert.True(error < 0.1 * expected, $"the band is narrow: {mean} ± {error} against {expected}");
    }

    [Fact]
    public void Spares_OrderedOneForOne_RunOutAsPoissonDemandOverTheLead()
    {
        // Many robots, few of them down: failures are Poisson. With as many crews no repair waits but for a part.
        var (machines, stock) = (120, 6);
        var (mtbf, lead) = (1_200.0 * Hour, 48 * Hour);
        var control = new ControlPlan { Name = "site", RepairSeconds = Hour, SpareBase = stock };
        RobotFleet[] fleets =
        [
            RobotWorld.Cabled("arm", machines) with { MtbfSeconds = mtbf },
            RobotWorld.Cabled("crew", machines, RobotFleet.RepairSkill),
        ];
        var stream = new OrderStream(0, 40 * Hour, AtOnce: machines + 60, SpareLeadSeconds: lead);

        var rates = new List<double>();
        var (mean, error) = OverSeeds(seed =>
        {
            var world = new RobotWorld(control, fleets, stream, seed);
            world.RunTo(200 * Hour);
            var (empty, hours, failures) = (0, 0, world.Control.Totals.Failures);
            for (; hours < 4_000; hours++)
            {
                world.RunTo(world.Now + Hour);
                empty += world.Control.Spares == 0 ? 1 : 0;
            }

            rates.Add((world.Control.Totals.Failures - failures) / (double)hours / Hour);
            return (double)empty / hours;
        });
        var expected = ClosedForms.PoissonAtLeast(rates.Average() * lead, stock);

        // Parts under way are Poisson (Palm 1938) while demands wait: no part on the shelf with as many or more.
        Assert.InRange(mean, expected - (Errors * error), expected + (Errors * error));
        Assert.True(error < 0.15 * expected, $"the band is narrow: {mean} ± {error} against {expected}");
    }

    private static double MeanLength(
        RobotWorld world, long from, long until, Func<ControlState, QueueMeter> meter)
    {
        world.RunTo(from);
        var before = meter(world.Control).AreaUntil(from);
        world.RunTo(until);
        return (meter(world.Control).AreaUntil(until) - before) / (double)(until - from);
    }

    private static (double Mean, double Error) OverSeeds(Func<ulong, double> run) =>
        MeanOf([.. Enumerable.Range(1, Seeds).Select(seed => run((ulong)seed))]);

    private static (double Mean, double Error) MeanOf(List<double> values)
    {
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
        return (mean, Math.Sqrt(variance / values.Count));
    }

    /// <summary>Mean of a unit exponential between its i-th and next of n quantiles.</summary>
    private static double QuantileMean(int i, int n)
    {
        double Tail(double share) => share <= 0 ? 0 : share * (1 - Math.Log(share));
        return n * (Tail(1 - ((double)i / n)) - Tail(1 - ((i + 1.0) / n)));
    }
}
