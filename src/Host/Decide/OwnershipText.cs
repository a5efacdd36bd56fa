using Twin.World.Records;

namespace Twin.Host.Decide;

/// <summary>What the figures of a world are of.</summary>
internal static class OwnershipText
{
    /// <summary>What is inside, and who owns what is outside, in one clause.</summary>
    /// <param name="world">The world.</param>
    public static string Of(WorldRecord world)
    {
        var human = world.Sites.Count(site => site.Owner == Owner.Human);
        var outside = world.Market is null ? "nothing is bought" : "whatever is bought belongs to people";
        var others = human > 0 ? $", {human} sites of people beside it" : "";
        var whose = world.Boundary.ToString().ToLowerInvariant();
        var own = $"the loop's own {world.Sites.Count - human} sites and {world.Fleets.Count} fleets";
        return $"{whose}: {own}; {outside}{others}";
    }
}
