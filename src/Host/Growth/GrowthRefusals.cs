using System.Globalization;
using Twin.Domain;
using Twin.Macro.Growth;
using Twin.Scenario;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.Host.Growth;

/// <summary>Turns a world without a growth rate into an error that names its goods and their place.</summary>
internal static class GrowthRefusals
{
    /// <summary>The error of a world without a balanced path.</summary>
    /// <param name="world">The world.</param>
    /// <param name="growth">What theory says of it.</param>
    /// <param name="places">Where its values stand.</param>
    public static InputError Of(WorldRecord world, WorldGrowth growth, WorldPlaces places)
    {
        if (growth.Refusal is not { } refusal)
        {
            return places.NoBalancedGrowth("sites", growth.Reason ?? "nothing is made", "add a site with a process");
        }

        return places.NoBalancedGrowth(PlaceOf(world, refusal.Goods), refusal.Text, FixOf(refusal.Kind));
    }

    /// <summary>The error of a loop that shrinks, at the value that weighs most.</summary>
    /// <param name="world">The world.</param>
    /// <param name="places">Where its values stand.</param>
    public static InputError NotViable(WorldRecord world, WorldPlaces places)
    {
        var growth = WorldGrowth.Of(world);
        var first = WorldBottlenecks.Of(world, growth) is [var strongest, ..] ? strongest.Parameter : "processes";
        var rate = (100 * growth.PerYear!.Value).ToString("0.##", CultureInfo.InvariantCulture);
        return places.NotViable(
            first, $"at best it grows by {rate} % per year",
            "lower what it ties up, uses or wears out, this value first");
    }

    private static string PlaceOf(WorldRecord world, IReadOnlyList<string> goods)
    {
        var process = world.Processes.Where(process => goods.Contains(process.Output))
            .OrderBy(process => process.Output, StringComparer.Ordinal).FirstOrDefault();
        if (process is not null) return $"processes.{process.Id}";
        var fleet = world.Fleets.FirstOrDefault(fleet => goods.Contains(fleet.Hours));
        return fleet is null ? "processes" : $"fleets.{fleet.Id}";
    }

    private static string FixOf(GrowthRefusalKind kind) => kind switch
    {
        GrowthRefusalKind.NoLoop => "let what the loop makes be used or tied up in making it",
        GrowthRefusalKind.OutsideLoop => "name a good with --loop that is needed to make itself",
        GrowthRefusalKind.SeveralLoops => "name a good of the one meant with --loop",
        GrowthRefusalKind.UpstreamLimits => "make it faster to build, or let it be bought",
        GrowthRefusalKind.Unlimited => "give its processes equipment or a lead",
        _ => "lower what it uses up or ties up, or raise a yield",
    };
}
