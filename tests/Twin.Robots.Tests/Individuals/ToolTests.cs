using Twin.Robots.Individuals;
using Xunit;

namespace Twin.Robots.Tests.Individuals;

/// <summary>Changes of tools: what they cost, and which policies avoid them.</summary>
public sealed class ToolTests
{
    private const int Hour = RobotWorld.Hour;
    private const int Change = 600, Lift = 1, Weld = 2;

    [Theory]
    [InlineData(600, 3_600)]
    [InlineData(1_800, 1_800)]
    public void Tasks_AlternatingBetweenTwoTools_LoseTheShareOfTheChange(int change, int task)
    {
        const int pairs = 500;
        var world = World(DispatchPolicy.LeastLaden, change);

        // They come a little faster than they are done, and further apart than a change: the oldest is worth it.
        for (var i = 0; i < 2 * pairs; i++)
        {
            world.Order(task, skill: i % 2 == 0 ? Lift : Weld);
            world.RunTo((i + 1L) * (change + task - 1));
        }

        world.RunTo(2L * pairs * (change + task));

        // It begins with the tool of the first task, so that one change is spared.
        var totals = world.Control.Totals;
        Assert.Equal((2 * pairs) - 1, totals.ToolChanges);
        Assert.Equal(2 * pairs, totals.OrdersDone);
        var lost = totals.ToolSeconds / (double)(totals.ToolSeconds + totals.WorkingSeconds);
        Assert.Equal(change / (double)(change + task), lost, 1.0 / pairs);
    }

    [Fact]
    public void Nearest_WithTasksOfTwoTools_ChangesOnce()
    {
        var world = World(DispatchPolicy.Nearest, Change);

        world.Order(Hour, skill: Lift);
        world.RunTo(1);
        for (var i = 1; i < 20; i++) world.Order(Hour, skill: i % 2 == 0 ? Lift : Weld);
        world.RunTo(100 * Hour);

        Assert.Equal((20, 1), (world.Control.Totals.OrdersDone, world.Control.Totals.ToolChanges));
    }

    [Theory]
    [InlineData(DispatchPolicy.Nearest)]
    [InlineData(DispatchPolicy.LeastLaden)]
    public void IdleRobots_WithAndWithoutTheTool_TheOneWithItGoes(DispatchPolicy dispatch)
    {
        var world = World(dispatch, Change, robots: 3);
        world.Order(Hour, skill: Weld);
        world.RunTo(2 * Hour);
        world.Order(60, skill: Weld);
        world.RunTo(3 * Hour);

        // By hours worked another would have gone: an hour is more than the change.
        var expected = dispatch == DispatchPolicy.Nearest ? 1 : 2;
        Assert.Equal(expected, world.Control.Totals.ToolChanges);
    }

    [Fact]
    public void ToolPlace_AwayFromTheTask_AddsBothWaysAndDrawsEnergy()
    {
        // Places on a line: the robot at 0 m, tools at 300 m, work at 100 m.
        int[] places = [0, 100, 300];
        var control = Plan(DispatchPolicy.Nearest, Change) with
        {
            ToolPlace = 2,
            Chargers = [1, 0, 0],
            Distances = [.. places.Select(a => (IReadOnlyList<int>)[.. places.Select(b => Math.Abs(a - b))])],
        };
        var robot = Fleet(1) with
        {
            SpeedMmPerSecond = 1_000,
            CapacityJ = 10_000_000,
            MovingWatts = 100,
            WorkingWatts = 200,
            ChargingWatts = 1_000,
        };
        var world = new RobotWorld(control, [robot]);
        var full = world.Robots[0].Charge;

        world.Order(Hour, place: 1, skill: Weld);
        world.RunTo(300 + Change + 200 + Hour - 1);
        Assert.Equal(0, world.Control.Totals.OrdersDone);
        world.RunTo(300 + Change + 200 + Hour + 1);

        Assert.Equal(1, world.Control.Totals.OrdersDone);
        Assert.Equal((500, Change), (world.Control.Totals.MovingSeconds, world.Control.Totals.ToolSeconds));
        Assert.Equal((500 * 100) + ((Change + Hour) * 200), full - world.Robots[0].Charge);
    }

    [Fact]
    public void Tasks_ThatNeedNoTool_KeepTheOneInHand()
    {
        var control = Plan(DispatchPolicy.LeastLaden, Change) with
        {
            Skills = [RobotSkill.Plain, RobotSkill.Plain, new(2, RobotSkill.One)],
        };
        var world = new RobotWorld(control, [Fleet(1)]);

        for (var i = 0; i < 10; i++) world.Order(Hour, skill: i % 2 == 0 ? Lift : Weld);
        world.RunTo(100 * Hour);

        Assert.Equal(1, world.Control.Totals.ToolChanges);
    }

    private static RobotWorld World(DispatchPolicy dispatch, int change, int robots = 1) =>
        new(Plan(dispatch, change), [Fleet(robots)]);

    private static RobotFleet Fleet(int robots) =>
        RobotWorld.Cabled("arm", robots, RobotFleet.TaskSkill | (1 << Weld));

    private static ControlPlan Plan(DispatchPolicy dispatch, int change) => new()
    {
        Name = "site", Dispatch = dispatch, ToolSeconds = change,
        Skills = [RobotSkill.Plain, new(1, RobotSkill.One), new(2, RobotSkill.One)],
    };
}
