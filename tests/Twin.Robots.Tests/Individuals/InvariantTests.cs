using System.Buffers;
using Twin.Robots.Individuals;
using Xunit;

namespace Twin.Robots.Tests.Individuals;

/// <summary>What must hold at every event of any fleet.</summary>
public sealed class InvariantTests
{
    private const int Hour = RobotWorld.Hour;

    public static TheoryData<ulong> Seeds => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AnyFleet_AtEveryEvent_LosesNothing(ulong seed)
    {
        var world = RandomWorld(seed);
        var watcher = new FleetWatcher(world);
        world.Shard.Observer = watcher;

        for (var day = 1; day <= 40; day++)
        {
            world.RunTo(day * 24L * Hour);
            if (day % 10 == 0) world.Add((int)(seed % 2), 3);
        }

        watcher.CheckTotals();
        Assert.True(watcher.Events > 10_000, "the world is busy");
        Assert.True(world.Control.Totals is { Failures: > 0, Charges: > 0, TasksDone: > 0 });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AnyFleet_RestoredFromASnapshot_GoesOnAlike(ulong seed)
    {
        var world = RandomWorld(seed);
        world.RunTo(5 * 24L * Hour);
        var snapshot = new ArrayBufferWriter<byte>();
        world.Shard.WriteSnapshot(snapshot);
        world.RunTo(20 * 24L * Hour);

        var other = RandomWorld(seed);
        other.Shard.Restore(snapshot.WrittenSpan);
        other.RunTo(20 * 24L * Hour);

        Assert.Equal(world.Shard.StateHash(), other.Shard.StateHash());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryQueue_AtTheEnd_ObeysLittlesLaw(ulong seed)
    {
        var world = RandomWorld(seed);

        world.RunTo(60 * 24L * Hour);

        QueueMeter[] meters =
        [
            world.Control.OrderMeter, world.Control.WorkWaitMeter, world.Control.WorkMeter, world.Control.ChargeMeter,
            world.Control.RepairMeter,
        ];
        Assert.All(meters, meter => Assert.Equal(meter.AreaUntil(world.Now), meter.WaitedUntil(world.Now)));
        Assert.Contains(meters, meter => meter.Entered > 100);
    }

    internal static RobotWorld RandomWorld(ulong seed)
    {
        var random = new SplitMix(seed);
        var places = 1 + (int)random.Below(5);
        var ways = Enumerable.Range(0, places).Select(_ => 50 + (int)random.Below(1_500)).ToArray();
        var control = new ControlPlan
        {
            Name = "site",
            Dispatch = (DispatchPolicy)random.Below(4),
            Charging = (ChargingPolicy)random.Below(3),
            ThresholdPermille = 100 + (int)random.Below(400),
            Distances =
            [
                .. Enumerable.Range(0, places).Select(a => (IReadOnlyList<int>)
                    [.. Enumerable.Range(0, places).Select(b => Math.Abs(ways[a] - ways[b]))]),
            ],
            Chargers = [.. Enumerable.Range(0, places).Select(place => place == 0 ? 2 : (int)random.Below(3))],
            OrderSlots = 8 + (int)random.Below(40),
            RepairSeconds = (1 + random.Below(8)) * Hour,
            RepairIsConstant = random.Below(2) == 0,
            SpareBase = (int)random.Below(3),
            LearnedBeforeSeconds = (random.Below(2) * 1e6),
            LearningExponent = 0.3,
            LearningFloor = 0.2,
            Skills =
            [
                RobotSkill.Plain, new((int)random.Below(2), RobotSkill.One), new((int)random.Below(3), 700),
                new(3, 1_300),
            ],
            ToolSeconds = (int)random.Below(3) * 400,
            ToolPlace = (int)random.Below(1 + (ulong)places) - 1,
        };
        RobotFleet Robots(string name, int count, int skills) => new()
        {
            Name = name, Control = "site", Count = count, Skills = skills, SpeedMmPerSecond = 800,
            CapacityJ = 4_000_000 + (int)random.Below(8_000_000), MovingWatts = 150, WorkingWatts = 250,
            IdleWatts = 15, ChargingWatts = 900, EfficiencyPermille = 800 + (int)random.Below(201),
            ReserveJ = 400_000, MtbfSeconds = (20 + random.Below(100)) * Hour,
            LifeSeconds = (30 + (int)random.Below(60)) * 24 * Hour,
        };
        RobotFleet[] fleets =
        [
            Robots("crew", 2 + (int)random.Below(3), RobotFleet.RepairSkill | (int)(random.Below(2) * 2)),
            Robots("fitter", 2 + (int)random.Below(4), RobotFleet.TaskSkill | 4 | (int)(random.Below(2) * 8)),
            Robots("hand", 4 + (int)random.Below(10), RobotFleet.TaskSkill),
        ];
        return new RobotWorld(
            control, fleets, new OrderStream(600 + random.Below(1_200), Hour, Priorities: 4, SpareLeadSeconds: 7_200,
                Skills: 3, DueSeconds: (int)random.Below(2) * 20_000),
            seed, capacity: 200);
    }
}
