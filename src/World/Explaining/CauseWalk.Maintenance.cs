using System.Globalization;
using Twin.Robots.Individuals;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Showing;

namespace Twin.World.Explaining;

internal sealed partial class CauseWalk
{
    /// <summary>A plant whose maintenance is overdue: its work orders wait for robots, or are under way.</summary>
    private RootCause Unmaintained(PlantPlace plant, in WorkSum work)
    {
        var (id, care) = (plant.Site.Id, plant.Site.Maintenance!);
        Link(
            work.Newest, plant.Address,
            $"{id} had {Percent(care.CapacityLeft)} of its capacity left: its maintenance is overdue",
            care.CapacityLeft);
        var fleet = _world.Record.Fleets.First(fleet => fleet.Id == care.Fleet);
        var skill = care.Skill ?? FleetSkills.Task;
        var name = care.Skill is null
            ? $"fleets.{fleet.Id}.count"
            : $"fleets.{fleet.Id}.individual.skills.{skill}.share";
        ref readonly var control = ref _world.Shard.Row<ControlState>(
            _world.Shard.AddressOf(FleetControl.Kind, fleet.Id));
        var orders = OrderReport.Of(_world.Shard, control, plant.Address);
        if (orders.Count == 0)
        {
            return Root(RootKind.WorkOrder, name, $"the work orders of {id} were done late", work.Newest);
        }

        var waiting = orders.Count(order => !order.IsUnderWay);
        var first = orders[0];
        var since = _world.Record.From.ToDateTime(default).AddSeconds(first.ArrivedAt);
        var what = waiting > 0
            ? $"{waiting} work orders of {id} wait for robots of {fleet.Id} with the skill {skill}"
            : $"robots of {fleet.Id} are still at {orders.Count} work orders of {id}";
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{what}, the first since {since:yyyy-MM-dd HH:mm}: {SkilledText(fleet, care.Skill)}");
        var (number, at) = _log.OrdersRaised(plant.Address);
        return number > 0 && number <= work.Newest.Event
            ? new RootCause(RootKind.WorkOrder, name, text, number, at)
            : new RootCause(RootKind.WorkOrder, name, text, null, first.ArrivedAt * MicrosPerSecond);
    }

    /// <summary>What the robots with a skill are doing.</summary>
    private string SkilledText(FleetRecord fleet, string? skill)
    {
        var names = new RobotNames(_world);
        var bit = 1 << FleetSkills.NumberOf(fleet.Individual!, skill);
        var counts = new int[Enum.GetValues<RobotMode>().Length];
        foreach (ref readonly var robot in _world.Shard.Rows<RobotState>(names.Kind))
        {
            if (robot.Mode is RobotMode.Unborn or RobotMode.Retired || names.FleetOf(robot.Fleet) != fleet) continue;
            if ((_world.RobotFleets[robot.Fleet].Skills & bit) != 0) counts[(int)robot.Mode]++;
        }

        var parts = RobotWords.InService.Where(mode => counts[(int)mode] > 0)
            .Select(mode => $"{counts[(int)mode]} {RobotWords.Of(mode)}");
        return counts.Sum() == 0
            ? "there is none"
            : $"of {counts.Sum()} there are {string.Join(", ", parts)}";
    }
}
