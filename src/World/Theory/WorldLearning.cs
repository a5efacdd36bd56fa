using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>Which coefficients of a world change while it runs.</summary>
internal static class WorldLearning
{
    /// <summary>Ids of the goods that are hours of work: what fleets deliver, and what counts as labour.</summary>
    /// <param name="world">The world.</param>
    public static IReadOnlySet<string> LabourOf(WorldRecord world) =>
        world.Fleets.Select(fleet => fleet.Hours)
            .Concat(world.Goods.Where(good => good.Counts == GoodCounts.Labour).Select(good => good.Id))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Processes that learn and that some site runs, in ordinal order of ids.</summary>
    /// <param name="world">The world.</param>
    public static IReadOnlyList<ProcessRecord> ProcessesOf(WorldRecord world) =>
    [
        .. world.Processes
            .Where(process => process.Learning is not null && world.Sites.Any(site => site.Process == process.Id))
            .OrderBy(process => process.Id, StringComparer.Ordinal),
    ];

    /// <summary>Sites of the loop whose coefficients change: they learn, or their grade falls; in ordinal order of
    /// ids.</summary>
    /// <param name="world">The world.</param>
    public static IReadOnlyList<string> ChangingSitesOf(WorldRecord world) =>
    [
        .. WorldShares.Of(world)
            .Where(share => share.Process.Learning is not null || Falls(share.Site))
            .Select(share => share.Site.Id),
    ];

    private static bool Falls(SiteRecord site) =>
        site is { Kind: SiteKind.Mine, Reserve: > 0, GradeAtEnd: < 1 };
}
