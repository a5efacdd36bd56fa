using System.Globalization;
using Twin.Robots.Individuals;
using Twin.World.Assembly;

namespace Twin.World.Measuring;

/// <summary>Charge of every robot of a small world, by its row: rows are few and never move.</summary>
internal sealed class ChargeMeter : Meter
{
    private readonly AssembledWorld _world;
    private readonly ushort _kind;

    /// <summary>Lists one measure for each row that can be filled.</summary>
    public ChargeMeter(AssembledWorld world, ushort kind)
    {
        (_world, _kind) = (world, kind);
        for (var row = 0; row < world.Shard.Capacity(kind); row++)
        {
            Add(MeasureKind.RobotCharge, row.ToString(CultureInfo.InvariantCulture));
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
            var capacity = _world.RobotFleets[robot.Fleet].CapacityJ;
            if (capacity > 0) values[row] = (double)robot.Charge / capacity;
        }
    }
}
