using Twin.Macro.Growth;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>The size of the balanced path that the opening capacities of a world allow.</summary>
public static class WorldScale
{
    /// <summary>The greatest factor of the path's output mix that no opening capacity of the loop falls short
    /// of.</summary>
    /// <param name="world">The world.</param>
    /// <param name="path">Its path.</param>
    /// <returns>Output mix to output per year; null where a good of the loop has no opening capacity.</returns>
    public static double? Of(WorldRecord world, BalancedGrowth path)
    {
        var capacity = CapacityOf(world);
        var scale = double.PositiveInfinity;
        foreach (var good in path.Loop)
        {
            var own = capacity.GetValueOrDefault(path.Technology.Goods[good]);
            scale = Math.Min(scale, own / path.Outputs[good]);
        }

        return scale > 0 && double.IsFinite(scale) ? scale : null;
    }

    private static Dictionary<string, double> CapacityOf(WorldRecord world)
    {
        var capacity = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var share in WorldShares.Of(world))
        {
            var good = share.Process.Output;
            capacity[good] = capacity.GetValueOrDefault(good) + share.Site.CapacityPerYear;
        }

        foreach (var fleet in world.Fleets.Where(fleet => fleet.Owner == Owner.Loop))
        {
            var hours = fleet.Count * FleetRates.HoursPerYear(fleet);
            capacity[fleet.Hours] = capacity.GetValueOrDefault(fleet.Hours) + hours;
        }

        return capacity;
    }
}
