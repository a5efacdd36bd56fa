using System.Globalization;
using Twin.Robots.Individuals;
using Twin.World.Assembly;

namespace Twin.World.Measuring;

/// <summary>Charge and speed of every robot of a small world, by its row: rows are few and never move.</summary>
internal sealed class RowMeter : Meter
{
    private const double MmPerMetre = 1_000;

    private readonly AssembledWorld _world;
    private readonly ushort _kind;

    /// <summary>Lists two measures for each row that can be filled.</summary>
    public RowMeter(AssembledWorld world, ushort kind)
    {
        (_world, _kind) = (world, kind);
        for (var row = 0; row < world.Shard.Capacity(kind); row++)
        {
            var name = row.ToString(CultureInfo.InvariantCulture);
            Add(MeasureKind.RobotCharge, name);
            Add(MeasureKind.RobotSpeed, name);
        }
    }

    /// <inheritdoc/>
    public override void Read(long nowMicros, Span<double> values)
    {
        values.Fill(double.NaN);
        var robots = _world.Shard.Rows<RobotState>(_kind);
        for (var row = 0; row < robots.Length; row++)
        {
            ref readonly var robot = ref robots[row];
            if (robot.Mode is RobotMode.Unborn or RobotMode.Retired) continue;
            var fleet = _world.RobotFleets[robot.Fleet];
            if (fleet.CapacityJ > 0) values[2 * row] = (double)robot.Charge / fleet.CapacityJ;
            if (fleet.SpeedMmPerSecond == 0) continue;
            values[(2 * row) + 1] = robot.Mode == RobotMode.Moving ? fleet.SpeedMmPerSecond / MmPerMetre : 0;
        }
    }
}
