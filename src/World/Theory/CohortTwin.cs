using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>The same world with its robots counted in age cohorts instead of one by one.</summary>
/// <remarks>
/// Each robot then works the share of its time that the cycle of moving, charging, repair and waiting leaves it, and
/// an hour of work takes what that cycle takes. Cohorts do no work orders: sites go without planned maintenance. The
/// way back is not open: cohorts have forgotten who is where.
/// </remarks>
public static class CohortTwin
{
    /// <summary>Turns the individual fleets of a world into cohorts; all else stays.</summary>
    /// <param name="world">The world.</param>
    public static WorldRecord Of(WorldRecord world)
    {
        GoodRecord Good(string id) => world.Goods.First(good => good.Id == id);
        return world with
        {
            Fleets = [.. world.Fleets.Select(fleet => Of(fleet, Good))],
            Sites = [.. world.Sites.Select(site => site with { Maintenance = null })],
        };
    }

    private static FleetRecord Of(FleetRecord fleet, Func<string, GoodRecord> good) => fleet.Individual is not { } each
        ? fleet
        : fleet with
        {
            Individual = null,
            Duty = DutyFor(fleet, FleetRates.WorkingShare(fleet, each)),
            Inputs = FleetRates.Inputs(fleet, good),
        };

    /// <summary>The duty d at which a cohort fleet works a share w of all its hours: d·A(d) = w.</summary>
    /// <remarks>With A(d) = MTBF/(MTBF + d·MTTR) it is d = w·MTBF/(MTBF − w·MTTR).</remarks>
    private static double DutyFor(FleetRecord fleet, double share) => fleet.MtbfHours == 0
        ? share
        : share * fleet.MtbfHours / (fleet.MtbfHours - (share * fleet.MttrHours));
}
