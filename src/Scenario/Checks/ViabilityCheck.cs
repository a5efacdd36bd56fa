using System.Globalization;
using Twin.Domain;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.Scenario.Checks;

/// <summary>Refuses a world whose loop cannot replace itself while somebody plans it to.</summary>
internal static class ViabilityCheck
{
    /// <summary>The error of a loop that shrinks at best; null where it holds its own or nothing is planned.</summary>
    /// <param name="world">The checked world.</param>
    /// <param name="places">Where its values stand.</param>
    public static InputError? Of(WorldRecord world, WorldPlaces places)
    {
        if (world.Planner.Policy == PlannerPolicy.None) return null;
        var growth = WorldGrowth.Of(world);
        if (!growth.Shrinks) return null;
        var first = WorldBottlenecks.Of(world, growth) is [var strongest, ..] ? strongest.Parameter : "processes";
        var rate = (growth.PerYear!.Value * 100).ToString("0.##", CultureInfo.InvariantCulture);
        return places.NotViable(
            first,
            $"at best it grows by {rate} % per year",
            "lower what it ties up, uses or wears out, this value first, or set planner.policy to none");
    }
}
