using Twin.Actors;

namespace Twin.Robots.Individuals;

/// <summary>The charging places of a fleet control, for reports and observables.</summary>
public static class ChargingPlaces
{
    /// <summary>Charging places that nobody has, by place.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="control">The row of the fleet control.</param>
    /// <returns>One number for each place; none below zero.</returns>
    public static IReadOnlyList<long> Free(Shard shard, in ControlState control)
    {
        ArgumentNullException.ThrowIfNull(shard);
        var places = shard.List(control.Chargers);
        var taken = shard.List(control.Taken);
        var free = new long[places.Length];
        for (var i = 0; i < free.Length; i++) free[i] = Math.Max(0, places[i] - taken[i]);
        return free;
    }
}
