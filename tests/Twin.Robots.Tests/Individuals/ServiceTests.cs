using Twin.Actors;
using Twin.Robots.Individuals;
using Xunit;

namespace Twin.Robots.Tests.Individuals;

/// <summary>Robots from their making to their retirement, what they learn on the way, and what is refused.</summary>
public sealed class ServiceTests
{
    private const int Hour = RobotWorld.Hour;

    [Fact]
    public void Births_BeyondTheRowLimit_AreRefusedAndCounted()
    {
        var world = new RobotWorld(new ControlPlan { Name = "site" }, [RobotWorld.Cabled("arm", 4)], capacity: 10);
        var tape = TaskTape.On(world);

        world.Add(0, 10);
        world.RunTo(1);
        world.Add(0, 1);
        world.RunTo(2);

        Assert.Equal([new(FleetControl.NoRowsLeft, 4), new(FleetControl.NoRowsLeft, 1)], tape.Refused);
        Assert.Equal((6, 10), (world.Control.Totals.Built, world.Control.Totals.InService));
        Assert.Equal(10, world.InMode(RobotMode.Idle));
    }

    [Fact]
    public void Orders_BeyondTheBook_AreRefusedAndCountedAndTheOthersDone()
    {
        var plan = new ControlPlan { Name = "site", OrderSlots = 4 };
        var world = new RobotWorld(plan, [RobotWorld.Cabled("arm", 1)]);
        var tape = TaskTape.On(world);

        for (var i = 0; i < 10; i++) world.Order(Hour);
        world.RunTo(24 * Hour);

        Assert.Equal(Enumerable.Repeat(new Rejection(FleetControl.BookFull, 4), 6), tape.Refused);
        Assert.Equal((4, 6), (world.Control.Totals.TasksDone, world.Control.Totals.TasksRefused));
    }

    [Fact]
    public void Robots_PastTheirLife_RetireWhenTheyAreFree()
    {
        const int life = 100 * Hour;
        var world = new RobotWorld(
            new ControlPlan { Name = "site" }, [RobotWorld.Cabled("arm", 50) with { LifeSeconds = life }],
            new OrderStream(0, Hour, AtOnce: 150), capacity: 80);

        world.RunTo(50 * Hour);
        var totals = world.Control.Totals;
        Assert.InRange(totals.Retired, 10, 40);
        world.Add(0, 30);
        world.RunTo(120 * Hour);
        totals = world.Control.Totals;

        Assert.Equal((30, 50, 30), (totals.Built, totals.Retired, totals.InService));
        Assert.Equal(50, world.InMode(RobotMode.Retired));
        world.RunTo(200 * Hour);
        Assert.Equal((80, 0), (world.Control.Totals.Retired, world.Control.Totals.InService));
    }

    [Fact]
    public void PooledLearning_OverTheRun_LengthensTheTimeToFailureByItsFormula()
    {
        const double mtbf = 40.0 * Hour, before = 2_000.0 * Hour, exponent = 0.5, floor = 0.1;
        var plan = new ControlPlan
        {
            Name = "site", RepairSeconds = Hour, LearnedBeforeSeconds = before, LearningExponent = exponent,
            LearningFloor = floor,
        };
        RobotFleet[] fleets =
        [
            RobotWorld.Cabled("arm", 40) with { MtbfSeconds = mtbf },
            RobotWorld.Cabled("crew", 40, RobotFleet.RepairSkill),
        ];
        var world = new RobotWorld(plan, fleets, new OrderStream(0, Hour, AtOnce: 120));
        var clocks = new ClockTape(world);
        world.Shard.Observer = clocks;

        world.RunTo(6_000 * Hour);

        // Each new clock by the mean that the hours pooled until then give it: exponential with mean one.
        var shares = clocks.Clocks.Select(clock => clock.Seconds / mtbf
            * (floor + ((1 - floor) * Math.Pow(1 + (clock.Pooled / before), -exponent)))).ToList();
        var band = 3 / Math.Sqrt(shares.Count);
        Assert.InRange(shares.Average(), 1 - band, 1 + band);
        Assert.True(band < 0.1, $"{shares.Count} repairs");
        var half = clocks.Clocks.Count / 2;
        var (early, late) = (clocks.Clocks.Take(half / 4), clocks.Clocks.Skip(half));
        Assert.True(late.Average(clock => clock.Seconds) > 2 * early.Average(clock => (double)clock.Seconds));
    }

    /// <summary>The clocks that repaired robots start with.</summary>
    private sealed class ClockTape(RobotWorld world) : IRunObserver
    {
        public List<(int Seconds, double Pooled)> Clocks { get; } = [];

        public void On<TEvent>(Address actor, long at, in TEvent e)
            where TEvent : unmanaged
        {
            if (e is not RobotEvent { Kind: RobotEventKind.Repaired } repaired) return;
            var totals = world.Control.Totals;
            Clocks.Add((repaired.FailsIn, totals.MovingSeconds + totals.WorkingSeconds + totals.RepairingSeconds));
        }

        public void Rejected(in Mail mail, long at, Rejection rejection) => Assert.Fail($"{rejection}");

        public void Undelivered(in DeadLetter letter) => Assert.Fail("a dead letter");
    }
}
