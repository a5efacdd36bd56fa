using Twin.Scenario.Document;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>The numbers that shocks can move, by the path that names them in the file.</summary>
internal static class ShockPaths
{
    private const string Forms = "write sites.ID.capacity, processes.ID.yield, market.imports.GOOD.limit, "
        + "market.exports.GOOD.limit, human.goods.GOOD.output, .diversion or .claim, or fleets.ID.mtbf";

    /// <summary>The number of a path.</summary>
    /// <param name="world">The world.</param>
    /// <param name="path">Path in the file.</param>
    /// <returns>The number, or how to mend the path.</returns>
    public static (ShockTargetRecord? Target, string Fix) Target(WorldRecord world, string path)
    {
        var parts = path.Split('.');
        return parts switch
        {
            ["sites", var id, "capacity"] => OfSite(world, id),
            ["processes", var id, "yield"] => Known(
                ShockTargetKind.ProcessYield, id, world.Processes.Select(process => process.Id)),
            ["market", "imports", var good, "limit"] => OfImport(world, good),
            ["market", "exports", var good, "limit"] => Limited(
                ShockTargetKind.ExportLimit, good, world.Market?.Exports ?? []),
            ["human", "goods", var good, "output"] => OfHuman(world, ShockTargetKind.HumanOutput, good),
            ["human", "goods", var good, "diversion"] => OfHuman(world, ShockTargetKind.HumanDiversion, good),
            ["human", "goods", var good, "claim"] => OfHuman(world, ShockTargetKind.HumanClaim, good),
            ["fleets", var id, "mtbf"] => OfFleet(world, id),
            _ => (null, Forms),
        };
    }

    private static (ShockTargetRecord? Target, string Fix) OfSite(WorldRecord world, string id)
    {
        var known = Known(ShockTargetKind.SiteCapacity, id, world.Sites.Select(site => site.Id));
        var site = world.Sites.FirstOrDefault(site => site.Id == id);
        return site is null || site.Process is not null ? known : (null, "name a site that runs a process");
    }

    private static (ShockTargetRecord? Target, string Fix) OfImport(WorldRecord world, string good)
    {
        if (world.Human?.Goods.Any(other => other.Good == good) == true)
        {
            return (null, $"humans sell it: move human.goods.{good}.diversion or human.goods.{good}.output");
        }

        return Limited(ShockTargetKind.ImportLimit, good, world.Market?.Imports ?? []);
    }

    private static (ShockTargetRecord? Target, string Fix) Limited(
        ShockTargetKind kind, string good, IReadOnlyList<TradeRecord> trades)
    {
        var trade = trades.FirstOrDefault(trade => trade.Good == good);
        return trade is null || double.IsFinite(trade.LimitPerYear)
            ? Known(kind, good, trades.Select(other => other.Good))
            : (null, "give it a limit, which the shock then multiplies");
    }

    private static (ShockTargetRecord? Target, string Fix) OfHuman(
        WorldRecord world, ShockTargetKind kind, string good)
    {
        var goods = world.Human?.Goods ?? [];
        var record = goods.FirstOrDefault(other => other.Good == good);
        return kind == ShockTargetKind.HumanClaim && record is { ClaimPerYear: 0 }
            ? (null, "give it a claim, which the shock then multiplies")
            : Known(kind, good, goods.Select(other => other.Good));
    }

    private static (ShockTargetRecord? Target, string Fix) OfFleet(WorldRecord world, string id)
    {
        var fleet = world.Fleets.FirstOrDefault(other => other.Id == id);
        if (fleet?.Individual is not null) return (null, "only a fleet in age cohorts can be moved");
        return fleet is { MtbfHours: 0 } or { MttrHours: 0 }
            ? (null, "give the fleet an mtbf and an mttr above zero")
            : Known(ShockTargetKind.FleetMtbf, id, world.Fleets.Select(other => other.Id));
    }

    private static (ShockTargetRecord? Target, string Fix) Known(
        ShockTargetKind kind, string id, IEnumerable<string> known)
    {
        var names = known.ToList();
        if (names.Contains(id, StringComparer.Ordinal)) return (new ShockTargetRecord(kind, id), string.Empty);
        return (null, names.Count == 0 ? Forms : Nearest.Hint(id, names));
    }
}
