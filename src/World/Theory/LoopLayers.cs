using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>To which layer of the loop a site belongs.</summary>
/// <param name="world">The world.</param>
internal sealed class LoopLayers(WorldRecord world)
{
    private readonly Dictionary<string, ProcessRecord> _processes =
        world.Processes.ToDictionary(process => process.Id, StringComparer.Ordinal);

    /// <summary>The layer of a site: its process's own word, else by its kind; null where it belongs to none.</summary>
    public string? Of(SiteRecord site)
    {
        if (site.Stores is { } stored) return OfMakers(stored);
        if (site.Process is not { } id) return null;
        return _processes[id].Layer ?? site.Kind switch
        {
            SiteKind.Mine => "mines",
            SiteKind.SolarPlant => "energy",
            SiteKind.ChipFab => "fabs",
            SiteKind.DataCentre => "brain",
            _ => null,
        };
    }

    /// <summary>All layers that the loop's sites name, in ordinal order.</summary>
    public IReadOnlyList<string> All() =>
    [
        .. world.Sites.Where(site => site.Owner == Owner.Loop).Select(Of).OfType<string>()
            .Distinct().OrderBy(layer => layer, StringComparer.Ordinal),
    ];

    /// <summary>Storage belongs to whoever makes what it keeps.</summary>
    private string? OfMakers(string good)
    {
        var maker = WorldShares.Of(world).FirstOrDefault(share => share.Process.Output == good);
        return maker is null ? null : Of(maker.Site);
    }
}
