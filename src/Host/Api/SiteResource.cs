using Twin.World.Showing;

namespace Twin.Host.Api;

/// <summary>A site of the map.</summary>
internal sealed record SiteResource
{
    /// <summary>Its entity's id.</summary>
    public required string Id { get; init; }

    /// <summary>mine, works, depot, grid and so on.</summary>
    public required string Kind { get; init; }

    /// <summary>loop or human.</summary>
    public required string Owner { get; init; }

    /// <summary>The process it runs; null for depots and grids.</summary>
    public string? Process { get; init; }

    /// <summary>The good it makes; null where it makes none.</summary>
    public string? Output { get; init; }

    /// <summary>The depot that serves it.</summary>
    public string? Depot { get; init; }

    /// <summary>The grid that serves it.</summary>
    public string? Grid { get; init; }

    /// <summary>Its figures; none for depots and grids.</summary>
    public required IReadOnlyList<ShownFigure> State { get; init; }
}
