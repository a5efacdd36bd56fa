using System.Text.Json;
using Twin.Host.Output;
using Twin.Host.Runs;
using Twin.World.Running;
using Twin.World.Showing;

namespace Twin.Host.Api;

/// <summary>Sites, what joins them, and where robots are.</summary>
internal sealed record SiteMap
{
    /// <summary>When, simulated time.</summary>
    public required string At { get; init; }

    /// <summary>Whose numbers these are.</summary>
    public required BoundaryReport Boundary { get; init; }

    /// <summary>Sites in the order of the world file.</summary>
    public required IReadOnlyList<SiteResource> Sites { get; init; }

    /// <summary>Transport between depots.</summary>
    public required IReadOnlyList<LinkResource> Links { get; init; }

    /// <summary>Fleets of single robots.</summary>
    public required IReadOnlyList<FloorResource> Fleets { get; init; }

    /// <summary>The map of a run as it stands.</summary>
    public static SiteMap Of(ResolvedWorld resolved, WorldRun run)
    {
        var world = resolved.World;
        return new SiteMap
        {
            At = SimTime.Text(world.From, run.NowMicros),
            Boundary = BoundaryReport.From(world),
            Sites =
            [
                .. world.Sites.Select(site => new SiteResource
                {
                    Id = $"{EntityIds.Site}:{site.Id}",
                    Kind = JsonNamingPolicy.KebabCaseLower.ConvertName(site.Kind.ToString()),
                    Owner = JsonNamingPolicy.KebabCaseLower.ConvertName(site.Owner.ToString()),
                    Process = site.Process,
                    Output = world.Processes.FirstOrDefault(process => process.Id == site.Process)?.Output,
                    Depot = site.Process is null ? null : site.Depot,
                    Grid = site.Process is null ? null : site.Grid,
                    State = site.Process is null ? [] : SitePortrait.Now(run, site).State,
                }),
            ],
            Links = [.. world.Links.Select(link => new LinkResource(link.Id, link.From, link.To, link.Goods))],
            Fleets =
            [
                .. world.Fleets.Where(fleet => fleet.Individual is not null)
                    .Select(fleet => FleetPortrait.Of(run, fleet))
                    .Select(fleet => new FloorResource($"{EntityIds.Fleet}:{fleet.Fleet}", fleet.States, fleet.Places)),
            ],
        };
    }
}
