namespace Twin.Telemetry.Instruments;

/// <summary>Names of attributes.</summary>
public static class Tags
{
    /// <summary>The run: on every series.</summary>
    public const string Run = "run";

    /// <summary>A site, depot, grid or storage of the world file.</summary>
    public const string Site = "site.id";

    /// <summary>A fleet of the world file.</summary>
    public const string Fleet = "fleet.id";

    /// <summary>A robot's row, in worlds of at most 500.</summary>
    public const string Robot = "robot.id";

    /// <summary>The good that a robot is.</summary>
    public const string RobotKind = "robot.kind";

    /// <summary>What a robot does.</summary>
    public const string RobotState = "robot.state";

    /// <summary>Where robots come from.</summary>
    public const string Origin = "origin";

    /// <summary>Why something happened.</summary>
    public const string Reason = "reason";

    /// <summary>How something failed.</summary>
    public const string FailureMode = "failure.mode";

    /// <summary>A share of a distribution, as in 0.05. Prometheus keeps the word quantile for summaries.</summary>
    public const string Share = "share";

    /// <summary>Task or work order.</summary>
    public const string TaskKind = "task.kind";

    /// <summary>How a task ended.</summary>
    public const string TaskOutcome = "task.outcome";

    /// <summary>What was made.</summary>
    public const string Product = "product";

    /// <summary>What is used of a site.</summary>
    public const string Resource = "resource";

    /// <summary>A good that is held or moved.</summary>
    public const string Material = "material";

    /// <summary>Where a flow comes from.</summary>
    public const string FlowFrom = "flow.from";

    /// <summary>Where a flow goes to.</summary>
    public const string FlowTo = "flow.to";

    /// <summary>A link of the world file.</summary>
    public const string Route = "route";

    /// <summary>What energy is for.</summary>
    public const string EnergyRole = "energy.role";

    /// <summary>The energy good, or the fleet that draws it.</summary>
    public const string EnergySource = "energy.source";

    /// <summary>By what closure or growth is measured.</summary>
    public const string LoopScope = "loop.scope";

    /// <summary>A layer of the loop.</summary>
    public const string LoopLayer = "loop.layer";

    /// <summary>A value of the world file, by its path.</summary>
    public const string Parameter = "parameter";

    /// <summary>An equipment line.</summary>
    public const string Line = "line";

    /// <summary>A stored series, by its name.</summary>
    public const string Series = "series";

    /// <summary>Its unit.</summary>
    public const string SeriesUnit = "unit";

    /// <summary>A kind of actor.</summary>
    public const string EventKind = "event.kind";

    /// <summary>A command's name.</summary>
    public const string CommandKind = "command.kind";

    /// <summary>How a command ended.</summary>
    public const string CommandOutcome = "command.outcome";

    /// <summary>On which axis a decision stands: headline, price, loop.</summary>
    public const string Axis = "axis";

    /// <summary>A regime of the decision.</summary>
    public const string Regime = "regime";

    /// <summary>A good of the loop.</summary>
    public const string Good = "good";

    /// <summary>Of what a growth or a price is.</summary>
    public const string Basis = "basis";

    /// <summary>A forecasting method.</summary>
    public const string Method = "method";
}
