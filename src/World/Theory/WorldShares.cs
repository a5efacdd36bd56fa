using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>A site of the loop with its recipe and its part in making its good.</summary>
/// <param name="Site">The site.</param>
/// <param name="Process">Its recipe.</param>
/// <param name="OfGood">Its share of the loop's opening capacity for the good. Range: (0, 1].</param>
internal sealed record WorldShares(SiteRecord Site, ProcessRecord Process, double OfGood)
{
    /// <summary>Every producing site of the loop, in ordinal order of ids.</summary>
    /// <param name="world">The world.</param>
    public static IReadOnlyList<WorldShares> Of(WorldRecord world)
    {
        var processes = world.Processes.ToDictionary(process => process.Id, StringComparer.Ordinal);
        var sites = world.Sites.Where(site => site.Process is not null && site.Owner == Owner.Loop)
            .OrderBy(site => site.Id, StringComparer.Ordinal).ToList();
        var total = sites.GroupBy(site => processes[site.Process!].Output, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key, group => (Sum: group.Sum(site => site.CapacityPerYear), Count: group.Count()));
        return
        [
            .. sites.Select(site =>
            {
                var process = processes[site.Process!];
                var (sum, count) = total[process.Output];
                return new WorldShares(site, process, sum > 0 ? site.CapacityPerYear / sum : 1.0 / count);
            }),
        ];
    }
}
