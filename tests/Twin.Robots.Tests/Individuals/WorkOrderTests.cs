using Twin.Robots.Individuals;
using Xunit;

namespace Twin.Robots.Tests.Individuals;

/// <summary>Work orders: who may do them, how fast, in which order, and what their sender hears.</summary>
public sealed class WorkOrderTests
{
    private const int Hour = RobotWorld.Hour;
    private const int Fitting = 2, Welding = 3;

    [Fact]
    public void Skill_NeededByAnOrder_IsThatOfWhoIsSent()
    {
        var world = World();
        var tape = TaskTape.On(world);

        for (var i = 0; i < 6; i++) world.Order(Hour, skill: Fitting);
        world.RunTo(100 * Hour);

        // Rows 0 and 1 are fitters, 2 to 5 are not.
        Assert.Equal(6, tape.Given.Count);
        Assert.All(tape.Given, given => Assert.InRange(given.Row, 0, 1));
    }

    [Theory]
    [InlineData(2_000, 1_800)]
    [InlineData(500, 7_200)]
    [InlineData(1_300, 2_770)]
    public void Level_OfASkill_DividesTheTime(int permille, int expected)
    {
        var world = World(new RobotSkill(0, permille));
        var tape = TaskTape.On(world);

        world.Order(Hour, skill: Fitting);
        world.RunTo(expected - 1);
        Assert.Equal(0, world.Control.Totals.OrdersDone);
        world.RunTo(expected + 1);

        Assert.Equal(1, world.Control.Totals.OrdersDone);
        Assert.Equal(expected, tape.Given[0].Seconds);
    }

    [Fact]
    public void Orders_ThatFewCanDo_HideNoTasksFromTheOthers()
    {
        var world = World();
        for (var i = 0; i < 4 * FleetControl.Window; i++) world.Order(10 * Hour, skill: Fitting);

        world.Batch(Hour, 40);
        world.RunTo((10 * Hour) + 1);

        // Four who are no fitters do an hour each.
        Assert.Equal(40, world.Control.Totals.TasksDone - world.Control.Totals.OrdersDone);
    }

    [Fact]
    public void Order_PastItsDueTime_GoesBeforeNearerWork()
    {
        // The fitter has work where it stands for weeks.
        int[][] line = [[0, 500], [500, 0]];
        var control = Plan() with { Distances = line, Chargers = [0, 0] };
        var world = new RobotWorld(
            control, [RobotWorld.Cabled("fitter", 1, Bits(Fitting)) with { SpeedMmPerSecond = 1_000 }]);
        var tape = TaskTape.On(world);

        world.Batch(Hour, 1_000);
        world.RunTo(Hour / 2);
        world.Order(Hour, place: 1, skill: Fitting);
        world.Order(Hour, place: 1, skill: Fitting, due: 24 * Hour);
        world.RunTo(100 * Hour);

        var away = Assert.Single(tape.Given, given => given.Place == 1 && given.At < 26 * Hour);
        Assert.InRange(away.At, 24.5 * Hour, 25.5 * Hour);
        Assert.Equal(1, world.Control.Totals.OrdersLate);
    }

    [Theory]
    [InlineData(Welding, 0)]
    [InlineData(40, 0)]
    [InlineData(Fitting, 7)]
    public void Order_ThatNobodyCanDo_IsRefusedAndCounted(int skill, int place)
    {
        var world = World();
        var tape = TaskTape.On(world);

        world.Order(Hour, place, skill: skill, number: 17);
        world.RunTo(Hour);

        Assert.Equal(new Actors.Rejection(FleetControl.OrderUnknown, 17), Assert.Single(tape.Refused));
        Assert.Equal((1, 1, 0), (
            world.Control.Totals.OrdersRaised, world.Control.Totals.OrdersRefused, world.Control.Totals.OrdersDone));
    }

    [Fact]
    public void Orders_OverAMonthWithFailures_AreEachAnsweredOnce()
    {
        RobotFleet[] fleets =
        [
            RobotWorld.Cabled("crew", 1, RobotFleet.RepairSkill),
            RobotWorld.Cabled("fitter", 2, Bits(Fitting)) with { MtbfSeconds = 20 * Hour },
        ];
        var world = new RobotWorld(
            Plan() with { RepairSeconds = 4 * Hour, OrderSlots = 12 }, fleets,
            new OrderStream(Hour / 2, Hour, Skills: 3, DueSeconds: 2 * Hour));

        world.RunTo(720 * Hour);

        var (source, totals, control) = (world.Source, world.Control.Totals, world.Control);
        Assert.Equal(source.Sent, totals.OrdersRaised);
        Assert.Equal((source.Done, source.Refused), (totals.OrdersDone, totals.OrdersRefused));
        var open = control.WorkWaitMeter.Length + control.WorkMeter.Length;
        Assert.Equal(source.Sent, source.Done + source.Refused + open);
        Assert.True(totals is { OrdersDone: > 500, OrdersRefused: > 100, TasksCut: > 10 }, $"{totals.OrdersDone} done");
        Assert.InRange(totals.OrdersLate, 1, totals.OrdersDone);

        // Numbers run from 1: with the open ones missing their sum says that none was answered for another.
        var sum = source.Sent * (source.Sent + 1) / 2;
        Assert.InRange(sum - source.SumOfAnswers, open, open * source.Sent);
    }

    private static RobotWorld World(RobotSkill? fitting = null)
    {
        RobotFleet[] fleets =
            [RobotWorld.Cabled("fitter", 2, Bits(Fitting)), RobotWorld.Cabled("hand", 4)];
        return new RobotWorld(Plan(fitting), fleets);
    }

    private static int Bits(int skill) => RobotFleet.TaskSkill | (1 << skill);

    private static ControlPlan Plan(RobotSkill? fitting = null) => new()
    {
        Name = "site", Skills = [RobotSkill.Plain, RobotSkill.Plain, fitting ?? RobotSkill.Plain, RobotSkill.Plain],
    };
}
