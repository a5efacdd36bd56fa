using System.Globalization;
using Twin.Actors;
using Twin.Robots.Individuals;
using Twin.Robots.Supply;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Showing;

namespace Twin.World.Measuring;

/// <summary>Reads a fleet of single robots: states, service, failures, time, charge, way.</summary>
internal sealed class RobotMeter : Meter
{
    private const long MicrosPerSecond = 1_000_000;
    private static readonly double[] Quantiles = [0.05, 0.5, 0.95];

    private readonly AssembledWorld _world;
    private readonly RobotCensus _census;
    private readonly int _index;
    private readonly IndividualsRecord _each;
    private readonly Address _control;
    private readonly Address _supply;

    /// <summary>Lists the measures of a fleet.</summary>
    public RobotMeter(AssembledWorld world, RobotCensus census, FleetRecord fleet)
    {
        (_world, _census, _index) = (world, census, census.Fleets.IndexOf(fleet));
        _each = fleet.Individual!;
        _control = world.Shard.AddressOf(FleetControl.Kind, fleet.Id);
        _supply = world.Shard.AddressOf(FleetSupply.Kind, fleet.Id);
        string[] of = [fleet.Depot, fleet.Id, fleet.Robot];
        foreach (var mode in RobotWords.InService) Add(MeasureKind.FleetSize, [.. of, WordOf(mode)]);
        Add(MeasureKind.FleetTarget, of);
        Add(MeasureKind.RobotsCommissioned, [.. of, CohortMeter.Built]);
        Add(MeasureKind.RobotsRetired, [.. of, CohortMeter.EndOfLife]);
        Add(MeasureKind.RobotFailures, [.. of, CohortMeter.Breakdown]);
        RobotMode[] timed =
        [
            RobotMode.Working, RobotMode.Moving, RobotMode.Charging, RobotMode.Waiting, RobotMode.Failed,
            RobotMode.InRepair,
        ];
        foreach (var mode in timed) Add(MeasureKind.RobotTime, [.. of, WordOf(mode)]);
        Add(MeasureKind.RobotDistance, of);
        foreach (var share in Quantiles)
        {
            Add(MeasureKind.BatteryCharge, [.. of, share.ToString(CultureInfo.InvariantCulture)]);
        }
    }

    /// <inheritdoc/>
    public override void Read(long nowMicros, Span<double> values)
    {
        _census.Take(nowMicros);
        ref readonly var control = ref _world.Shard.Row<ControlState>(_control);
        ref readonly var supply = ref _world.Shard.Row<SupplyState>(_supply);
        ref readonly var totals = ref control.Totals;
        var now = nowMicros / MicrosPerSecond;
        var at = 0;
        foreach (var mode in RobotWords.InService) values[at++] = _census.Count(_index, mode);
        values[at++] = CohortMeter.TargetOf(_world, supply.Planner, supply.PlannerLine, supply.Position);
        values[at++] = totals.Built;
        values[at++] = totals.Retired;
        values[at++] = totals.Failures;
        values[at++] = totals.WorkingSeconds + totals.RepairingSeconds + totals.ToolSeconds;
        values[at++] = totals.MovingSeconds;
        values[at++] = _each.Cable ? 0 : totals.DrawnJ / _each.ChargingWatts;
        values[at++] = control.ChargeMeter.AreaUntil(now);
        values[at++] = control.RepairMeter.AreaUntil(now);
        values[at++] = totals.RepairingSeconds;
        values[at++] = totals.MovingSeconds * _each.MetresPerSecond;
        foreach (var share in Quantiles) values[at++] = _each.Cable ? double.NaN : _census.Charge(_index, share);
    }

    private static string WordOf(RobotMode mode) => RobotWords.Of(mode).Replace(' ', '-');
}
