using System.Globalization;
using Twin.Actors;
using Twin.Robots.Individuals;

namespace Twin.Benchmarks.Fleet;

/// <summary>A million robots, each a row of its own, over one simulated day of tasks, charges and repairs.</summary>
/// <remarks>
/// A hundred sites of ten thousand robots and eight places. Tasks of 110 minutes are enough to keep all busy; a battery
/// lasts for some four of them; mean time between failures is 1,000 hours of moving and working. Bytes per row are the
/// difference of live memory to the same world with one robot a site: calendar, roster and names included.
/// </remarks>
internal sealed class FleetBench : IBench
{
    private const int Sites = 100, RobotsPerSite = 10_000, PlacesPerSite = 8, CrewsPerSite = 100;
    private const int TaskSeconds = 6_600, TasksPerRobot = 14;
    private const int Hour = 3_600, Metres = 200;
    private const long Day = 24L * Hour * 1_000_000;
    private const ulong Seed = 2025;

    public string Name => "fleet";

    public IReadOnlyList<BenchResult> Run(Action<string> progress)
    {
        const int rows = Sites * RobotsPerSite;
        progress($"fleet, {rows} robots, one day");
        Live(out _, 1);
        long empty = Live(out _, 1);
        long full = Live(out Shard fleet, RobotsPerSite);
        double bytes = (full - empty) / (double)(rows - Sites);

        TimeSpan before = Environment.CpuUsage.TotalTime;
        long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        long events = fleet.RunTo(Day);
        double seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        double perEvent = (GC.GetAllocatedBytesForCurrentThread() - allocatedBefore) / (double)events;
        return [new BenchResult(
            Name, rows, EventsPerCpuSecond: events / seconds, BytesPerEvent: perEvent, BytesPerRow: bytes,
            Note: Note(fleet, seconds))];
    }

    private static string Note(Shard fleet, double seconds)
    {
        double robots = Sites * RobotsPerSite;
        var (tasks, charges, failures) = (0L, 0L, 0L);
        foreach (ref readonly ControlState site in fleet.Rows<ControlState>(fleet.KindOf(FleetControl.Kind)))
        {
            tasks += site.Totals.TasksDone;
            charges += site.Totals.Charges;
            failures += site.Totals.Failures;
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"one day in {seconds:F1} CPU s; {tasks / robots:F1} tasks, {charges / robots:F1} charges and "
            + $"{failures / robots:F4} failures a robot");
    }

    private static long Live(out Shard shard, int robotsPerSite)
    {
        shard = Assemble(robotsPerSite);
        long live = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(shard);
        return live;
    }

    private static Shard Assemble(int robotsPerSite)
    {
        ShardPlan plan = new(Seed, "bench");
        List<ControlPlan> controls = [];
        List<RobotFleet> fleets = [];
        for (int site = 0; site < Sites; site++)
        {
            string name = $"site{site:D2}";
            controls.Add(new ControlPlan
            {
                Name = name, Charging = ChargingPolicy.Threshold, ThresholdPermille = 250, RepairSeconds = 4 * Hour,
                Distances = Line(), Chargers = [.. Enumerable.Repeat(robotsPerSite / 24, PlacesPerSite)],
                OrderSlots = 64,
            });
            fleets.Add(Robots(name, "workers", robotsPerSite - CrewsOf(robotsPerSite), RobotFleet.TaskSkill));
            fleets.Add(Robots(name, "crew", CrewsOf(robotsPerSite), RobotFleet.RepairSkill));
        }

        RobotsAssembly.Add(plan, controls, fleets, 0);
        Shard shard = plan.Assemble();
        ushort kind = shard.KindOf(FleetControl.Kind);
        for (int site = 0; site < Sites; site++)
        {
            for (int place = 0; place < PlacesPerSite; place++)
            {
                long order = TaskSeconds | ((long)place << 32) | ((long)RobotFleet.TaskSkill << 48);
                long count = (long)robotsPerSite * TasksPerRobot / PlacesPerSite;
                shard.Post(0, new Mail(new Address(kind, site), Address.Nobody, RobotVerb.Batch, order, count));
            }
        }

        return shard;
    }

    private static int CrewsOf(int robotsPerSite) => robotsPerSite == 1 ? 0 : CrewsPerSite;

    private static RobotFleet Robots(string site, string name, int count, int skills) => new()
    {
        Name = $"{site}-{name}", Control = site, Count = count, Skills = skills, SpeedMmPerSecond = 1_000,
        CapacityJ = 10 * 300 * Hour, MovingWatts = 200, WorkingWatts = 300, IdleWatts = 20, ChargingWatts = 3_000,
        EfficiencyPermille = 920, ReserveJ = 200 * 1_000, MtbfSeconds = 1_000.0 * Hour, LifeSeconds = 5 * 8_766 * Hour,
    };

    private static int[][] Line() =>
    [
        .. Enumerable.Range(0, PlacesPerSite).Select(a =>
            Enumerable.Range(0, PlacesPerSite).Select(b => Metres * Math.Abs(a - b)).ToArray()),
    ];
}
