using Twin.Actors;
using Twin.Domain.Messages;
using Twin.Robots.Individuals;

namespace Twin.Robots.Tests.Individuals;

/// <summary>One fleet control with its robots and a source of orders.</summary>
internal sealed class RobotWorld
{
    public const int Hour = 3_600;

    private const long Second = 1_000_000;

    private readonly Address _control;
    private readonly Address _source;

    public RobotWorld(
        ControlPlan control, IReadOnlyList<RobotFleet> fleets, OrderStream? stream = null, ulong seed = 1,
        int capacity = 0)
    {
        var plan = new ShardPlan(seed, "test");
        plan.AddKind<SourceState, SourceEvent, OrderSource>(OrderSource.Kind).AddRow(
            "source",
            (ref SourceState state, in RowAssembly row, ref Draws _) =>
            {
                if (stream is null) return;
                state = new SourceState
                {
                    MeanGap = stream.MeanGapSeconds, MeanSeconds = stream.MeanSeconds, AtOnce = stream.AtOnce,
                    Places = control.Distances.Count, Priorities = stream.Priorities,
                    Skills = stream.Skills, DueSeconds = stream.DueSeconds,
                    SpareLead = stream.SpareLeadSeconds, Control = row.AddressOf(FleetControl.Kind, control.Name),
                };
                row.Timer(0);
            });
        var source = control.SpareBase > 0 ? (OrderSource.Kind, "source") : ((string, string)?)null;
        RobotsAssembly.Add(plan, [control with { SpareSource = source }], fleets, capacity);
        Shard = plan.Assemble();
        _control = Shard.AddressOf(FleetControl.Kind, control.Name);
        _source = Shard.AddressOf(OrderSource.Kind, "source");
    }

    public Shard Shard { get; }

    public ref readonly ControlState Control => ref Shard.Row<ControlState>(_control);

    public ref readonly SourceState Source => ref Shard.Row<SourceState>(_source);

    public ReadOnlySpan<RobotState> Robots => Shard.Rows<RobotState>(Shard.KindOf(Robot.Kind));

    public long Now { get; private set; }

    /// <summary>Robots on a cable that work for ever and never fail.</summary>
    public static RobotFleet Cabled(string name, int count, int skills = RobotFleet.TaskSkill) =>
        new() { Name = name, Control = "site", Count = count, Skills = skills };

    public void RunTo(long seconds)
    {
        Now = seconds;
        Shard.RunTo(seconds * Second);
    }

    public void Add(int fleet, long count) =>
        Shard.Post(Now * Second, new Mail(_control, Address.Nobody, RobotVerb.Add, fleet, count));

    /// <summary>Posts one work order now, from nobody.</summary>
    public void Order(
        int seconds, int place = 0, int priority = 0, int skill = RobotSkill.Task, int due = 0, uint number = 0)
    {
        var order = new WorkOrder(seconds, place, skill, priority, number, due);
        Post(WorkOrder.Verb, order.A, order.B);
    }

    /// <summary>Posts equal orders now.</summary>
    public void Batch(int seconds, int count) => Post(
        RobotVerb.Batch, (uint)seconds | ((long)RobotFleet.TaskSkill << 48), count);

    public void Price(bool isCheap) => Post(RobotVerb.Price, isCheap ? 1 : 0, 0);

    public int InMode(RobotMode mode)
    {
        var count = 0;
        foreach (ref readonly var robot in Robots) count += robot.Mode == mode ? 1 : 0;
        return count;
    }

    private void Post(ushort verb, long a, long b) =>
        Shard.Post(Now * Second, new Mail(_control, Address.Nobody, verb, a, b));
}
