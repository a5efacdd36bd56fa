using Twin.Actors;
using Twin.Factory.Planning;
using Twin.Robots.Fleets;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Measuring;

/// <summary>Reads a fleet in age cohorts.</summary>
internal sealed class CohortMeter : Meter
{
    /// <summary>Where robots come from.</summary>
    public const string Built = "built";

    /// <summary>Why they go.</summary>
    public const string EndOfLife = "end-of-life";

    /// <summary>How they fail.</summary>
    public const string Breakdown = "breakdown";

    private readonly AssembledWorld _world;
    private readonly Address _fleet;
    private readonly long _opening;

    /// <summary>Lists the measures of a fleet.</summary>
    public CohortMeter(AssembledWorld world, FleetRecord fleet)
    {
        _world = world;
        _fleet = world.Shard.AddressOf(Fleet.Kind, fleet.Id);
        string[] of = [fleet.Depot, fleet.Id, fleet.Robot];
        _opening = world.Goods.Quanta(world.Goods[fleet.Robot], fleet.Count);
        Add(MeasureKind.FleetSize, [.. of, "up"]);
        Add(MeasureKind.FleetSize, [.. of, "down"]);
        Add(MeasureKind.FleetTarget, of);
        Add(MeasureKind.RobotsCommissioned, [.. of, Built]);
        Add(MeasureKind.RobotsRetired, [.. of, EndOfLife]);
        Add(MeasureKind.RobotFailures, [.. of, Breakdown]);
    }

    /// <inheritdoc/>
    public override void Read(long nowMicros, Span<double> values)
    {
        ref readonly var fleet = ref _world.Shard.Row<FleetState>(_fleet);
        values[0] = fleet.Up;
        values[1] = fleet.Down;
        values[2] = TargetOf(_world, fleet.Planner, fleet.PlannerLine, fleet.Position);
        values[3] = fleet.Up + fleet.Down + fleet.Retired - _opening;
        values[4] = fleet.Retired;
        values[5] = fleet.Failures;
    }

    /// <summary>What the planner's ray asks for: the position by how far it stands above the ray.</summary>
    /// <returns>Unit: robots; NaN off the ray and before the first aim.</returns>
    public static double TargetOf(AssembledWorld world, Address planner, int line, long position)
    {
        if (planner == Address.Nobody || !PlannerReport.IsOnTheRay(world.Shard, planner, line)) return double.NaN;
        if (world.Shard.Row<PlannerState>(planner).Bottleneck < 0) return double.NaN;
        return position / (1 + PlannerReport.Slack(world.Shard, planner, line));
    }
}
