namespace Twin.World.Measuring;

/// <summary>What a measure of a running world says. Behind each stands what it is of, in this order.</summary>
public enum MeasureKind
{
    /// <summary>Robots of a fleet in one state: site, fleet, robot, state. Unit: robots.</summary>
    FleetSize,

    /// <summary>Robots that the planner's ray asks of a fleet after its build lead: site, fleet, robot. Unit:
    /// robots.</summary>
    FleetTarget,

    /// <summary>Robots that entered service since the run began: site, fleet, robot, origin. Unit: robots.</summary>
    RobotsCommissioned,

    /// <summary>Robots taken out of service since the run began: site, fleet, robot, reason. Unit: robots.</summary>
    RobotsRetired,

    /// <summary>Failures since the run began: site, fleet, robot, mode.</summary>
    RobotFailures,

    /// <summary>Time that robots have spent in a state since the run began: site, fleet, robot, state. Unit:
    /// s.</summary>
    RobotTime,

    /// <summary>Charge of batteries that a share of the robots in service stays below: site, fleet, robot, quantile.
    /// Range: [0, 1].</summary>
    BatteryCharge,

    /// <summary>Charge of one robot's battery, in worlds of few robots: row. Range: [0,
    /// 1].</summary>
    RobotCharge,

    /// <summary>Speed of one robot: that of its fleet while it drives, else 0; by the number of its row. Unit:
    /// m/s.</summary>
    RobotSpeed,

    /// <summary>Way driven since the run began, moves under way counted whole: site, fleet, robot. Unit: m.</summary>
    RobotDistance,

    /// <summary>Tasks and work orders that ended since the run began: site, fleet, task, outcome.</summary>
    TasksEnded,

    /// <summary>Robots on a task or a work order, the way to it counted: site, fleet, task.</summary>
    TasksActive,

    /// <summary>Tasks and work orders that wait: site, fleet, task.</summary>
    TasksWaiting,

    /// <summary>Time that they have waited since the run began: site, fleet, task. Unit: s.</summary>
    TaskWaitTime,

    /// <summary>Tasks and work orders that came to wait since the run began: site, fleet, task.</summary>
    TasksQueued,

    /// <summary>Good units made since the run began: site, product. Unit: the good's own.</summary>
    UnitsMade,

    /// <summary>Units that the yield lost since the run began: site, product, reason. Unit: the good's own.</summary>
    UnitsScrapped,

    /// <summary>Mass of what was made since the run began: site, product. Unit: kg.</summary>
    MassMade,

    /// <summary>Work started in the last step by the capacity of that step: site, resource. Range: [0, 1]; NaN without
    /// capacity.</summary>
    Utilization,

    /// <summary>Mass that lies in a depot: site, material. Unit: kg.</summary>
    StockMass,

    /// <summary>Time until it is used up at what the last interval used: site, material. Unit: s; NaN where nothing
    /// was used.</summary>
    StockCover,

    /// <summary>Mass that arrived over a link since the run began: from, to, material. Unit: kg.</summary>
    FlowMass,

    /// <summary>Loads on their way over a link, one a good and step of loading: route.</summary>
    ShipmentsActive,

    /// <summary>Energy since it was first watched: site, role, source. Unit: J.</summary>
    Energy,

    /// <summary>Mean power since the reading before: site, role, source. Unit: W; NaN at the first.</summary>
    Power,

    /// <summary>Energy asked of a grid and not served since the run began: site. Unit: J.</summary>
    EnergyUnserved,

    /// <summary>Energy that a grid gave to those who asked, since it was first watched: site. Unit: J.</summary>
    EnergyServed,

    /// <summary>Power that equipment in service gives in this step: site, source. Unit: W.</summary>
    EnergyCapacity,

    /// <summary>Energy stored: site. Unit: J.</summary>
    StorageLevel,

    /// <summary>Energy stored by what can be stored: site. Range: [0, 1]; NaN without equipment.</summary>
    StorageCharge,

    /// <summary>Share made inside the loop by the flows of the trailing year: scope. Range: [0, 1]; NaN where there is
    /// none.</summary>
    Closure,

    /// <summary>The same of one layer of the loop: layer.</summary>
    LayerClosure,

    /// <summary>Share of its energy that the loop makes itself in the worst week of the trailing year.</summary>
    SelfSufficiency,

    /// <summary>Mass bought since the run began: material. Unit: kg.</summary>
    ImportMass,

    /// <summary>Log growth of capital at dual prices over the trailing year; NaN before a year has passed.</summary>
    Growth,

    /// <summary>Log growth of the balanced path in a year, at the world's own step.</summary>
    BalancedGrowth,

    /// <summary>Time to double at the growth of the trailing year: scope. Unit: s; NaN where it does not
    /// grow.</summary>
    DoublingTime,

    /// <summary>Percent of growth per percent of a value of the world file: parameter.</summary>
    Bottleneck,

    /// <summary>How far an equipment line stands above the planner's ray: line. 0 is the bottleneck.</summary>
    Slack,

    /// <summary>Replacement price of a unit of a good by theory: good. Unit: money; NaN where it has none.</summary>
    PriceInMoney,

    /// <summary>The loop's own energy of the same price: good. Unit: J; NaN where it has none.</summary>
    PriceInEnergy,

    /// <summary>Primary energy embodied in a unit of a good by theory: good. Unit: J; NaN where it has none.</summary>
    EmbodiedEnergy,

    /// <summary>A series of the run as it is stored, at its newest instant: series, unit.</summary>
    Series,

    /// <summary>Events of the actors of a kind since they were first watched: kind.</summary>
    Events,
}
