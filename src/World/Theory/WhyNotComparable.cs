using System.Globalization;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>Says why a run cannot be held against the balanced path of its world.</summary>
internal static class WhyNotComparable
{
    /// <summary>The reason; null where the two can be compared.</summary>
    /// <param name="world">The world.</param>
    /// <param name="growth">Its path.</param>
    public static string? Of(WorldRecord world, WorldGrowth growth)
    {
        if (world.Planner.Policy == PlannerPolicy.None) return "nothing is planned: equipment is not replaced";
        if (WhyBought(world, growth) is { } bought) return bought;
        var claims = (world.Human?.Goods ?? []).Where(good => good.ClaimPerYear > 0).Select(good => good.Good).ToList();
        if (claims.Count > 0) return $"humans claim what the balanced path keeps: {string.Join(", ", claims)}";
        if (world.Sites.FirstOrDefault(site => site.OpensYears > 0) is { } late)
        {
            return $"the balanced path holds from the day on which all sites work: {late.Id} opens later";
        }

        var learning = WorldLearning.ProcessesOf(world).Select(process => process.Id).ToList();
        if (learning.Count > 0)
        {
            return $"processes learn, which leaves the path of the opening coefficients: {string.Join(", ", learning)}";
        }

        if (world.Links.Count > 0) return "goods move over links, whose leads the balanced path does not hold";
        return null;
    }

    private static string? WhyBought(WorldRecord world, WorldGrowth growth)
    {
        var imports = WorldImports.Of(world, growth);
        if (imports.Goods.Count == 0) return null;
        var names = string.Join(", ", imports.Goods);
        if (!imports.ArePaid) return $"the loop buys what it does not make and sells nothing for it: {names}";
        if (imports.OutsideShare is { } share && share > WorldGrowth.OutsideShareMax)
        {
            var percent = (100 * share).ToString("0.#", CultureInfo.InvariantCulture);
            return $"imports are {percent} % of the value of gross output, above 5 %: {names}";
        }

        var years = (double)world.UntilMicros / StepClock.YearMicros;
        return imports.SaturationYears is { } at && at < years
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"the supply of {imports.Scarcest} grows more slowly than the loop and binds from year {at:0.#} on")
            : null;
    }
}
