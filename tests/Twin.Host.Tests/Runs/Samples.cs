using Twin.Host.Runs;
using Twin.World.Running;

namespace Twin.Host.Tests.Runs;

/// <summary>A run half done and a run finished, with every field filled.</summary>
internal static class Samples
{
    public static RunProgress Progress { get; } = new()
    {
        Date = new DateOnly(2040, 6, 30), DoneYears = 15, TotalYears = 30, GrowthPerYear = 0.231,
        PowerWatts = 4.2e9, RobotCount = 1234, Bottleneck = "polysilicon",
    };

    public static RunSummary Summary { get; } = new()
    {
        World = "ring", Seed = ulong.MaxValue, From = "2025-01-01", Until = "2054-12-31", Events = 12345,
        WallSeconds = 2.5, CpuSeconds = 2, EventsPerCpuSecond = 6172.5, StateHash = new string('a', 64),
        RunDirectory = "/a path/that is long enough to be wrapped at eighty columns by any table/runs/ring/0001",
        Ledger = new LedgerSummary(987654, 0),
        Growth = new GrowthSummary(0.7097, 0.709727, 0.756377, 0.99996, null),
        Goods = [new GoodSummary("robots", "robot", 10, 2e9, 0.637), new GoodSummary("steel", "kg", 0, 5, null)],
        Outside =
        [
            new OutsideReport(
                "steel", "kg/yr", new OutsideFlows(100, 5, 1, 2, 0.5, 30, 68),
                new OutsideFlows(110, 5.5, 1, 2, 0.25, 33, 74.5)),
        ],
        Closure = new ClosureReport(
            0.9693468, 0.9949859, 0.6836823, null, 0.5,
            new SortedDictionary<string, double?> { ["energy"] = 0.25, ["fabs"] = 1 }),
        Bottlenecks = [new BottleneckSummary("processes.make-metal.equipment.robot.stock", -0.264)],
    };
}
