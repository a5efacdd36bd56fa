using Twin.World.Measuring;
using static Twin.Telemetry.Instruments.InstrumentKind;

namespace Twin.Telemetry.Instruments;

/// <summary>Every instrument there is; <c>docs/telemetry.md</c> is written from it.</summary>
public static partial class InstrumentTable
{
    private const string Always = "always";
    private const string Singles = "the world has single robots";
    private const string PlantRows = "rows of plants";
    private const string Cohorts = "the world has fleets";

    /// <summary>All instruments, by area.</summary>
    public static IReadOnlyList<Instrument> All { get; } =
        [.. Robots(), .. Tasks(), .. Goods(), .. Energy(), .. Loop(), .. Economy(), .. Decisions(), .. Itself()];

    /// <summary>Finds an instrument.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public static Instrument Of(string name) => _byName[name];

    private static readonly Dictionary<string, Instrument> _byName =
        All.ToDictionary(instrument => instrument.Name, StringComparer.Ordinal);

    private static Instrument Measured(
        MeasureKind measure, string name, InstrumentKind kind, string unit, string[] attributes, string meaning,
        string source, string present) =>
        new(name, kind, unit, attributes, meaning, source, present) { Measure = measure };

    private static Instrument Told(
        string name, InstrumentKind kind, string unit, string[] attributes, string meaning, string source,
        string present) => new(name, kind, unit, attributes, meaning, source, present);

    private static Instrument Absent(
        string name, InstrumentKind kind, string unit, string[] attributes, string meaning, string why) =>
        new(name, kind, unit, attributes, meaning, null, why);

    private static IEnumerable<Instrument> Robots()
    {
        string[] fleet = [Tags.Site, Tags.Fleet, Tags.RobotKind];
        yield return Measured(
            MeasureKind.FleetSize, "twin.fleet.size", Gauge, "{robot}", [.. fleet, Tags.RobotState],
            "Robots by state: working, moving, charging, waiting, idle, failed, in-repair; up and down in cohorts",
            "rows of fleets and robots", Cohorts);
        yield return Measured(
            MeasureKind.FleetTarget, "twin.fleet.target", Gauge, "{robot}", fleet,
            "Robots that the planner's ray asks for after the build lead", "the planner's row",
            "the fleet is on the planner's ray, after its first aim");
        yield return Measured(
            MeasureKind.RobotsCommissioned, "twin.robot.commissioned", Counter, "{robot}", [.. fleet, Tags.Origin],
            "Robots put into service", "rows of fleets", Cohorts);
        yield return Measured(
            MeasureKind.RobotsRetired, "twin.robot.retired", Counter, "{robot}", [.. fleet, Tags.Reason],
            "Robots taken out of service", "rows of fleets", Cohorts);
        yield return Measured(
            MeasureKind.RobotFailures, "twin.robot.failures", Counter, "{failure}", [.. fleet, Tags.FailureMode],
            "Failures; in cohorts those that last to the end of a step", "rows of fleets", Cohorts);
        yield return Measured(
            MeasureKind.RobotTime, "twin.robot.state.time", Counter, "s", [.. fleet, Tags.RobotState],
            "Robot-seconds of simulated time in each state; idle is what is left of the fleet's time",
            "rows of fleet controls", Singles);
        yield return Told(
            "twin.robot.repair.duration", Histogram, "s", fleet,
            "Simulated time from failure to service", "events of robots", Singles) with
        {
            Bounds = [600, 1_800, 3_600, 7_200, 14_400, 28_800, 86_400, 172_800, 604_800, 2_592_000],
        };
        yield return Measured(
            MeasureKind.BatteryCharge, "twin.robot.battery.charge", Gauge, "1", [.. fleet, Tags.Share],
            "State of charge that a share of the robots in service stays below", "rows of robots",
            "the world has single robots with batteries");
        yield return Measured(
            MeasureKind.RobotCharge, "twin.robot.battery.level", Gauge, "1", [Tags.Robot],
            "State of charge of one robot", "rows of robots", "the world has room for at most 500 robots");
        yield return Measured(
            MeasureKind.RobotDistance, "twin.robot.distance", Counter, "m", fleet,
            "Distance travelled, moves under way counted whole", "rows of fleet controls", Singles);
        yield return Measured(
            MeasureKind.RobotSpeed, "twin.robot.speed", Gauge, "m/s", [Tags.Robot],
            "Speed of one robot: that of its fleet while it drives, else 0", "rows of robots",
            "the world has room for at most 500 robots, at places apart");
    }

    private static IEnumerable<Instrument> Tasks()
    {
        string[] task = [Tags.Site, Tags.Fleet, Tags.TaskKind];
        const string source = "rows of fleet controls";
        yield return Measured(
            MeasureKind.TasksEnded, "twin.task.completed", Counter, "{task}", [.. task, Tags.TaskOutcome],
            "Tasks and work orders that ended: done, done-in-time, done-late, refused", source, Singles);
        yield return Absent(
            "twin.task.duration", Histogram, "s", task, "Task run time",
            "never: the tasks of a fleet are of one length, that of the world file");
        yield return Measured(
            MeasureKind.TasksActive, "twin.task.active", UpDownCounter, "{task}", task,
            "Robots on a task, the way to it counted", source, Singles);
        yield return Measured(
            MeasureKind.TasksWaiting, "twin.task.queue.depth", Gauge, "{task}", task, "Tasks waiting", source, Singles);
        yield return Absent(
            "twin.task.queue.wait", Histogram, "s", task, "Time in queue",
            "never: queues keep sums, so that the mean wait is twin.task.queue.time by twin.task.queued");
        yield return Measured(
            MeasureKind.TaskWaitTime, "twin.task.queue.time", Counter, "s", task,
            "Task-seconds of simulated time spent waiting", source, Singles);
        yield return Measured(
            MeasureKind.TasksQueued, "twin.task.queued", Counter, "{task}", task, "Tasks that came to wait", source,
            Singles);
    }

    private static IEnumerable<Instrument> Goods()
    {
        string[] product = [Tags.Site, Tags.Product];
        const string works = "the site runs a process";
        yield return Measured(
            MeasureKind.UnitsMade, "twin.product.produced", Counter, "{unit}", product,
            "Good units made, in the good's own unit", PlantRows, works);
        yield return Measured(
            MeasureKind.UnitsScrapped, "twin.product.scrapped", Counter, "{unit}", [.. product, Tags.Reason],
            "Units that the yield lost, in the good's own unit", PlantRows, works);
        yield return Measured(
            MeasureKind.MassMade, "twin.site.output.mass", Counter, "kg", product, "Mass of product made", PlantRows,
            "the product has mass");
        yield return Measured(
            MeasureKind.Utilization, "twin.site.utilization", Gauge, "1", [Tags.Site, Tags.Resource],
            "Work started in the last step by the capacity of that step", PlantRows, "the site had capacity");
        yield return Absent(
            "twin.site.oee", Gauge, "1", [Tags.Site, "oee.part"], "Overall equipment effectiveness and its factors",
            "never yet: rates of a flow site do not tell availability from performance");
        yield return Absent(
            "twin.machine.status", Gauge, "", ["machine.id", "machine.state"], "1 for the current state, else 0",
            "never yet: worlds count equipment in lines, not by machine");
        yield return Measured(
            MeasureKind.StockMass, "twin.stock.mass", Gauge, "kg", [Tags.Site, Tags.Material],
            "Stock on hand in a depot", "balances of the ledger", "the good has mass");
        yield return Measured(
            MeasureKind.StockCover, "twin.stock.cover", Gauge, "s", [Tags.Site, Tags.Material],
            "Simulated time until the stock runs out at the use since the reading before", "the ledger and grants",
            "something was used");
        yield return Measured(
            MeasureKind.FlowMass, "twin.flow.mass", Counter, "kg", [Tags.FlowFrom, Tags.FlowTo, Tags.Material],
            "Mass that arrived over a link since it was first watched", "events of links", "the world has links");
        yield return Measured(
            MeasureKind.ShipmentsActive, "twin.shipment.active", UpDownCounter, "{shipment}", [Tags.Route],
            "Loads on their way, one a good and step of loading", "rows of links", "the world has links");
        yield return Absent(
            "twin.shipment.duration", Histogram, "s", [Tags.Route], "Transit time",
            "never: the lead of a link is that of the world file");
        yield return Absent(
            "twin.emission.mass", Counter, "kg", [Tags.Site, "emission.gas"], "Emissions",
            "never yet: processes close their mass in one residual and name no gas");
    }

    private static IEnumerable<Instrument> Energy()
    {
        string[] flow = [Tags.Site, Tags.EnergyRole, Tags.EnergySource];
        yield return Measured(
            MeasureKind.Power, "twin.energy.power", Gauge, "W", flow,
            "Mean power since the reading before; role: generation, load, charge, discharge", "twin.energy.transferred",
            "from the second reading on");
        yield return Measured(
            MeasureKind.Energy, "twin.energy.transferred", Counter, "J", flow,
            "Energy generated, put to work, stored and taken from store", "rows and events of plants and storage",
            "the world has an energy good that flows");
        yield return Measured(
            MeasureKind.EnergyUnserved, "twin.energy.unserved", Counter, "J", [Tags.Site],
            "Energy asked of a grid and not served", "rows of grids", "the grid has an energy good");
        yield return Measured(
            MeasureKind.EnergyServed, "twin.energy.served", Counter, "J", [Tags.Site],
            "Energy that a grid gave to those who asked", "events of grids", "the grid has an energy good");
        yield return Measured(
            MeasureKind.EnergyCapacity, "twin.energy.capacity", Gauge, "W", [Tags.Site, Tags.EnergySource],
            "Power that the equipment in service gives in this step", PlantRows, "the site makes an energy good");
        yield return Measured(
            MeasureKind.StorageLevel, "twin.energy.storage.level", Gauge, "J", [Tags.Site], "Energy stored",
            "balances of the ledger", "the site stores an energy good");
        yield return Measured(
            MeasureKind.StorageCharge, "twin.energy.storage.charge", Gauge, "1", [Tags.Site], "Stored by storable",
            "rows of storage", "the site stores an energy good and has equipment");
    }
}
