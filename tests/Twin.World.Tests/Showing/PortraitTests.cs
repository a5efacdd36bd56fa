using Twin.Robots.Individuals;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Showing;
using Xunit;

namespace Twin.World.Tests.Showing;

/// <summary>What is shown of a fleet and of a robot agrees with the rows it was read from.</summary>
public sealed class PortraitTests
{
    private const int Robots = 120;
    private const long Day = 24 * StepClock.HourMicros;

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(24 * 9)]
    public void Fleet_AtAnyTime_HasSharesThatSumToOneAndStatesThatSumToThoseInService(int hours)
    {
        var simulation = At(hours * StepClock.HourMicros);

        var fleet = FleetPortrait.Of(simulation.Run, simulation.Record.Fleets[0]);

        Assert.Equal(1, fleet.Time.Sum(share => share.Value!.Value), 1e-9);
        Assert.All(fleet.Time, share => Assert.InRange(share.Value!.Value, 0, 1));
        double Figure(string name) => fleet.Figures.Single(figure => figure.Name == name).Value!.Value;
        Assert.Equal(Robots, Figure("in service") + Figure("retired") - Figure("built"));
        Assert.Equal(Figure("in service"), fleet.States.Sum(state => state.Value!.Value));
        Assert.Equal(Figure("in service"), fleet.Places.Sum(place => place.Robots));
        Assert.All(fleet.Places, place => Assert.InRange(place.FreeChargers, 0, place.Chargers));
    }

    [Fact]
    public void Fleet_AfterWeeks_HasQueuesThatObeyLittle()
    {
        var simulation = At(20 * Day);

        var fleet = FleetPortrait.Of(simulation.Run, simulation.Record.Fleets[0]);

        const double hours = 20 * 24;
        string[] queues = ["tasks", "work orders", "charging places", "crews and parts"];
        Assert.Equal(queues, fleet.Queues.Select(queue => queue.Name));
        Assert.All(fleet.Queues, queue =>
        {
            Assert.True(queue.ObeysLittle, queue.Name);
            Assert.Equal(queue.Name != "work orders", queue.Entered > 0);
            Assert.Equal(queue.MeanLength, queue.Entered / hours * queue.MeanWaitHours, 1e-6 * queue.MeanLength);
        });
    }

    [Fact]
    public void Fleet_AfterWeeks_ShowsTheTenThatWorkedLeastLeastFirst()
    {
        var simulation = At(9 * Day);

        var fleet = FleetPortrait.Of(simulation.Run, simulation.Record.Fleets[0]);

        var names = new RobotNames(simulation.Run.World);
        var shares = new List<double>();
        foreach (var robot in simulation.Shard.Rows<RobotState>(names.Kind))
        {
            if (robot.Mode is RobotMode.Unborn or RobotMode.Retired || names.IsCrew(robot.Fleet)) continue;
            shares.Add((double)robot.Worked / (9 * 24 * 3_600));
        }

        Assert.Equal(shares.Order().Take(10), fleet.Worst.Select(robot => robot.Share));
        Assert.Equal(10, fleet.Worst.Select(robot => robot.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Robot_AtAChargingPlace_IsChargedNext()
    {
        const long at = 5 * Day;
        var simulation = At(at);
        var (row, clock) = Charging(simulation);

        var robot = RobotPortrait.Of(new Simulation(Record()).Run, row, at);

        var (due, what) = robot.Next!.Value;
        Assert.Equal("is charged", what);
        Assert.Equal("charging", robot.State.Single(figure => figure.Name == "state").Text);
        Assert.StartsWith("begins to charge", robot.History[^1].What, StringComparison.Ordinal);

        // It is then charged indeed, no later than its whole charge takes.
        Assert.InRange(due, at, at + (long)(clock / 0.92 / 2_000 * 1e6) + 2_000_000);
        var after = RobotPortrait.Of(new Simulation(Record()).Run, row, due + 1);
        Assert.Contains(after.History, one => one.AtMicros == due && one.What == "is charged");
    }

    [Fact]
    public void Series_OfAFleet_AreSharesOfThoseInServiceAndStandLast()
    {
        var simulation = At(65 * Day);

        var names = simulation.Run.Catalogue.Names.Select(series => series.Name).ToList();
        var first = simulation.Run.Catalogue.FirstRobots;
        Assert.Equal("robots.hands.working", names[first]);
        Assert.Equal("robots.hands.in-repair", names[^1]);
        Assert.Equal(RobotWords.InService.Count, names.Count - first);
        Assert.Equal(2, simulation.Run.Samples.Count);
        Assert.All(simulation.Run.Samples, sample => Assert.Equal(1, sample.Values[first..].Sum(), 1e-9));
        Assert.All(simulation.Run.Samples, sample => Assert.InRange(sample.Values[first], 0.3, 1));
    }

    [Fact]
    public void Series_OfCohorts_AreNone()
    {
        var record = Record();
        record = record with { Fleets = [record.Fleets[0] with { Individual = null }] };

        var run = new Simulation(record).Run;

        Assert.Equal(run.Catalogue.FirstRobots, run.Catalogue.Names.Count);
    }

    private static (int Row, double Clock) Charging(Simulation simulation)
    {
        var rows = simulation.Shard.Rows<RobotState>(new RobotNames(simulation.Run.World).Kind);
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row].Mode == RobotMode.Charging) return (row, rows[row].Clock);
        }

        throw new InvalidOperationException("no robot charges");
    }

    private static Simulation At(long micros)
    {
        var simulation = new Simulation(Record());
        simulation.To(micros);
        return simulation;
    }

    private static WorldRecord Record() => RobotSiteTests.Quarry(Robots) with { UntilMicros = 90 * Day };
}
