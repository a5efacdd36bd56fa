using Twin.Robots.Individuals;
using Xunit;

namespace Twin.Robots.Tests.Individuals;

/// <summary>Each dispatch policy in worlds so small that one sees who must go.</summary>
public sealed class DispatchTests
{
    private const int Hour = RobotWorld.Hour;

    [Fact]
    public void Nearest_WithIdleRobots_SendsTheNearest()
    {
        var world = Line(DispatchPolicy.Nearest, robots: 3, 0, 100, 1_000);
        var tape = TaskTape.On(world);

        for (var i = 0; i < 3; i++) world.Order(10 * Hour, place: 1);
        world.RunTo(Hour);

        Assert.Equal([1, 0, 2], tape.Given.Select(given => given.Row));
    }

    [Fact]
    public void Nearest_WithOrdersWaiting_TakesTheNearestAndNotTheOldest()
    {
        var world = Line(DispatchPolicy.Nearest, robots: 1, 0, 100, 1_000);
        var tape = TaskTape.On(world);

        int[] places = [0, 2, 1];
        foreach (var place in places) world.Order(Hour, place);
        world.RunTo(10 * Hour);

        Assert.Equal([0, 1, 2], tape.Given.Select(given => given.Place));
    }

    [Fact]
    public void LeastLaden_WithWorkAtOnePlace_EvensOutTheHours()
    {
        var (nearest, even) = (Spread(DispatchPolicy.Nearest), Spread(DispatchPolicy.LeastLaden));

        // By the nearest, those at the place do it all; else nobody is more than two tasks and a way ahead.
        Assert.True(nearest > 20 * Hour, $"{nearest} s apart");
        Assert.InRange(even, 0, 2 * Hour);
    }

    [Fact]
    public void LeastLaden_WithOrdersWaiting_TakesTheOldest()
    {
        var world = Line(DispatchPolicy.LeastLaden, robots: 1, 0, 100, 1_000);
        var tape = TaskTape.On(world);

        int[] places = [0, 2, 1];
        foreach (var place in places) world.Order(Hour, place);
        world.RunTo(10 * Hour);

        Assert.Equal(places, tape.Given.Select(given => given.Place));
    }

    [Fact]
    public void Priority_WithOrdersOfOneAge_TakesTheHighest()
    {
        var world = Line(DispatchPolicy.PriorityAgeing, robots: 1, 0);
        var tape = TaskTape.On(world);

        for (var priority = 0; priority < 4; priority++) world.Order(Hour + priority, priority: priority);
        world.RunTo(10 * Hour);

        Assert.Equal([3, 2, 1, 0], tape.Given.Select(given => given.Seconds - Hour));
    }

    [Fact]
    public void Priority_WithMoreUrgentOrdersThanItCanDo_StillReachesTheOldLowOne()
    {
        const int low = Hour + 1;
        var world = Line(DispatchPolicy.PriorityAgeing, robots: 1, 0);
        var tape = TaskTape.On(world);

        world.Order(Hour);
        world.Order(low);
        for (var hour = 0; hour < 24; hour++)
        {
            world.Order(Hour, priority: 2);
            world.Order(Hour, priority: 2);
            world.RunTo((hour + 1) * Hour);
        }

        // Two steps of priority are two hours: it goes before all that came after the second hour, and not sooner.
        var at = tape.Given.Single(given => given.Seconds == low).At;
        Assert.InRange(at, 4 * Hour, 9 * Hour);
        Assert.True(world.Control.OrderMeter.Length > 20, "urgent orders are always waiting");
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(100, 0)]
    public void Auction_BetweenAWayAndHoursWorked_GoesToTheLowestBid(int metres, int expected)
    {
        var world = Line(DispatchPolicy.Auction, robots: 2, 0, metres);
        var tape = TaskTape.On(world);
        world.Order(20 * Hour);
        world.RunTo(30 * Hour);

        // Twenty hours worked against a way of so many seconds.
        world.Order(Hour);
        world.RunTo(31 * Hour);

        Assert.Equal([0, expected], tape.Given.Select(given => given.Row));
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(200, 0)]
    public void Auction_BetweenAWayAndAge_TakesTheLowestBid(int metres, int expected)
    {
        var world = Line(DispatchPolicy.Auction, robots: 1, 0, metres);
        var tape = TaskTape.On(world);
        world.Order(3 * Hour);
        world.Order(Hour, place: 1);
        world.RunTo((3 * Hour) - 1);
        world.Order(Hour);
        world.RunTo(4 * Hour);

        // Three hours of waiting are worth 180 s of way.
        Assert.Equal([0, expected], tape.Given.Select(given => given.Place));
    }

    private static long Spread(DispatchPolicy dispatch)
    {
        var world = Line(dispatch, robots: 10, 0, 100, 200, 300, 400);
        for (var i = 0; i < 200; i++)
        {
            world.Order(Hour / 3);
            world.RunTo(world.Now + (Hour / 2));
        }

        var worked = world.Robots.ToArray().Select(robot => (long)robot.Worked).ToList();
        return worked.Max() - worked.Min();
    }

    /// <summary>Places on a line, robots one by one over them, at 1 m/s.</summary>
    private static RobotWorld Line(DispatchPolicy dispatch, int robots, params int[] places)
    {
        var control = new ControlPlan
        {
            Name = "site", Dispatch = dispatch, Chargers = new int[places.Length],
            Distances = [.. places.Select(a => (IReadOnlyList<int>)[.. places.Select(b => Math.Abs(a - b))])],
        };
        return new RobotWorld(control, [RobotWorld.Cabled("arm", robots) with { SpeedMmPerSecond = 1_000 }]);
    }
}
