using Twin.World.Running;

namespace Twin.Host.Api;

/// <summary>Series of a run: their names, or the values of those that were asked for.</summary>
internal sealed record SeriesList
{
    /// <summary>The run.</summary>
    public required string Run { get; init; }

    /// <summary>Whose numbers these are.</summary>
    public required BoundaryReport Boundary { get; init; }

    /// <summary>The day at which simulated time is zero.</summary>
    public required DateOnly From { get; init; }

    /// <summary>All series there are; null where values were asked for.</summary>
    public IReadOnlyList<SeriesNameResource>? Names { get; init; }

    /// <summary>The series that were asked for; null where only names were.</summary>
    public IReadOnlyList<SeriesResource>? Series { get; init; }
}
