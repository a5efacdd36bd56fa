using Twin.Actors;
using Twin.Robots.Individuals;
using Xunit;

namespace Twin.Robots.Tests.Individuals;

/// <summary>Follows a fleet event by event and keeps books of its own beside those of the fleet.</summary>
internal sealed class FleetWatcher : IRunObserver
{
    private readonly RobotWorld _world;
    private readonly int[] _charge;
    private readonly RobotMode[] _mode;
    private readonly Dictionary<(int Row, int Slot), int> _given = [];
    private readonly HashSet<long> _answered = [];
    private long _used;
    private long _stored;
    private long _delivered;
    private long _opening;

    public FleetWatcher(RobotWorld world)
    {
        _world = world;
        _charge = new int[1_000];
        _mode = new RobotMode[1_000];
        var robots = world.Robots;
        for (var row = 0; row < robots.Length; row++)
        {
            _charge[row] = robots[row].Charge;
            _mode[row] = robots[row].Mode;
            _opening += robots[row].Charge;
        }
    }

    public long Events { get; private set; }

    public void On<TEvent>(Address actor, long at, in TEvent e)
        where TEvent : unmanaged
    {
        Events++;
        if (e is RobotEvent robot) Follow(actor.Row, robot);
        if (e is ControlEvent control) CheckControl(control);
        if (e is SourceEvent { Kind: OrderSource.Done or OrderSource.Refused } answer)
        {
            Assert.True(_answered.Add(answer.A), $"order {answer.A} was answered twice");
        }
    }

    public void Rejected(in Mail mail, long at, Rejection rejection)
    {
        var isKnown = rejection.Code is FleetControl.BookFull or FleetControl.OrderUnknown;
        Assert.True(isKnown, $"rejected with {rejection}");
    }

    public void Undelivered(in DeadLetter letter) => Assert.Fail("a dead letter");

    /// <summary>Sums at the end: energy, hours, orders and robots.</summary>
    public void CheckTotals()
    {
        long charge = 0;
        foreach (ref readonly var robot in _world.Robots) charge += robot.Charge;
        var totals = _world.Control.Totals;
        Assert.Equal(_opening + _stored, _used + charge);
        Assert.Equal(_stored, totals.StoredJ);
        Assert.True(totals.DrawnJ >= totals.StoredJ);
        Assert.Equal(_delivered, totals.DeliveredSeconds);
        Assert.Equal(totals.TasksDone, _world.Source.Done);
        Assert.Equal(totals.TasksRefused, _world.Source.Refused);
        var inBook = _world.Control.OrderMeter.Length + Down(RobotDuty.Task) + Down(RobotDuty.Tool);
        Assert.Equal(_world.Source.Sent, _world.Source.Done + _world.Source.Refused + inBook);
        Assert.Equal(_world.Source.Sent, totals.OrdersRaised);
        Assert.Equal(_answered.Count, _world.Source.Done + _world.Source.Refused);
        Assert.Equal(_world.Robots.Length, totals.InService + totals.Retired);
        Assert.Equal(_world.InMode(RobotMode.Retired), totals.Retired);
    }

    private long Down(RobotDuty duty)
    {
        long count = 0;
        for (var row = 0; row < _world.Robots.Length; row++)
        {
            count += Roster.Duty(RosterWords()[row]) == duty ? 1 : 0;
        }

        return count;
    }

    private ReadOnlySpan<long> RosterWords() => _world.Shard.List(_world.Control.Roster);

    private void Follow(int row, in RobotEvent e)
    {
        var figures = FleetFigures.Of(_world.Shard.Constants, _world.Robots[row].Fleet);
        Assert.InRange(e.Charge, 0, figures.Capacity);
        AssertFollows(_mode[row], e);
        switch (e.Kind)
        {
            case RobotEventKind.Built:
                _opening += e.Charge;
                break;
            case RobotEventKind.Charged:
                _stored += e.Charge - _charge[row];
                break;
            default:
                Assert.True(e.Charge <= _charge[row], "only charging fills a battery");
                _used += _charge[row] - e.Charge;
                break;
        }

        (_charge[row], _mode[row]) = (e.Charge, e.Mode);
    }

    /// <summary>Which state may follow which: a robot is in one at a time.</summary>
    private static void AssertFollows(RobotMode before, in RobotEvent e)
    {
        RobotMode[] from = e.Kind switch
        {
            RobotEventKind.Built => [RobotMode.Unborn],
            RobotEventKind.Began when e.Mode == RobotMode.Moving => [RobotMode.Idle, RobotMode.Waiting],
            RobotEventKind.Began => [RobotMode.Idle, RobotMode.Waiting, RobotMode.Moving],
            RobotEventKind.Finished => [RobotMode.Working],
            RobotEventKind.Charged => [RobotMode.Charging],
            RobotEventKind.Failed => [RobotMode.Moving, RobotMode.Working],
            RobotEventKind.RepairBegan => [RobotMode.Failed, RobotMode.InRepair],
            RobotEventKind.Repaired => [RobotMode.InRepair],
            _ => [RobotMode.Idle],
        };
        Assert.Contains(before, from);
    }

    private void CheckControl(in ControlEvent e)
    {
        if (e.Kind is ControlEventKind.TaskGiven or ControlEventKind.ToolChanged)
        {
            _given[(e.Row, e.Other)] = e.Seconds;
            CheckFitness(e);
        }

        if (e.Kind == ControlEventKind.TaskEnded) _delivered += SecondsOf(e);
        if (e.Kind is ControlEventKind.TaskCut or ControlEventKind.TaskDeclined) _delivered += SecondsOf(e) - e.Seconds;
        CheckQueues();
        var (state, totals) = (_world.Control, _world.Control.Totals);
        var answered = totals.OrdersDone + totals.OrdersRefused;
        Assert.Equal(totals.OrdersRaised, answered + state.WorkWaitMeter.Length + state.WorkMeter.Length);
    }

    /// <summary>Who sets out for a task has its skill and carries its tool.</summary>
    private void CheckFitness(in ControlEvent e)
    {
        var state = _world.Control;
        var order = OrderSlots.At(_world.Shard.List(state.Orders), e.Other);
        var figures = FleetFigures.Of(_world.Shard.Constants, _world.Robots[e.Row].Fleet);
        Assert.NotEqual(0, figures.Skills & order.Skills);
        var skill = RobotSkill.Of(_world.Shard.List(state.Skills), order.Skills);
        Assert.Equal(skill.Duration(order.Seconds), e.Seconds);
        if (state.ToolSeconds == 0 || skill.Tool == 0) return;
        Assert.Equal(skill.Tool, Roster.Tool(RosterWords()[e.Row]));
    }

    /// <summary>What the order of an event took when it was given; kept by the watcher, not read from the
    /// fleet.</summary>
    private int SecondsOf(in ControlEvent e) => _given[(e.Row, e.Other)];

    private void CheckQueues()
    {
        var state = _world.Control;
        var seen = new HashSet<int>();
        var idle = 0;
        foreach (var queue in _world.Shard.List(state.Idle)) idle += Walk(queue, RobotDuty.Idle, seen);
        Assert.Equal(state.IdleCount, idle);
        Assert.Equal(
            (WaitingSeconds(state, isOrder: false), WaitingSeconds(state, isOrder: true)),
            (state.WaitingSeconds, state.OrderSeconds));
        Assert.Equal(state.ChargeMeter.Length, Walk(state.ChargeQueue, RobotDuty.ChargeQueue, seen));
        Assert.Equal(state.RepairMeter.Length, Walk(state.RepairQueue, RobotDuty.RepairQueue, seen));
    }

    private long WaitingSeconds(in ControlState state, bool isOrder)
    {
        var slots = _world.Shard.List(state.Orders);
        var seconds = 0L;
        foreach (var first in (int[])[state.FirstOrder, state.FirstSkilled])
        {
            for (var slot = first; slot >= 0; slot = OrderSlots.Next(slots, slot))
            {
                var order = OrderSlots.At(slots, slot);
                Assert.Equal(first == state.FirstSkilled, order.IsSkilled);
                if (order.IsOrder == isOrder) seconds += (long)order.Waiting * order.Seconds;
            }
        }

        return seconds;
    }

    private int Walk(long queue, RobotDuty duty, HashSet<int> seen)
    {
        var words = RosterWords();
        var count = 0;
        for (var row = RobotQueue.Head(queue); row >= 0; row = RobotQueue.Behind(words, queue, row))
        {
            Assert.True(seen.Add(row), $"robot {row} stands in two queues");
            Assert.Equal(duty, Roster.Duty(words[row]));
            count++;
        }

        return count;
    }
}
