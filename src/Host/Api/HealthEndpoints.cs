using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Twin.Host.Doors;
using Twin.Host.Serve;

namespace Twin.Host.Api;

/// <summary>Whether the server lives and its runs answer; without a key, and without data.</summary>
internal sealed class HealthEndpoints(RunHost host)
{
    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Text("ok\n")).WithName("healthz")
            .WithSummary("The server lives").WithMetadata(new Needs(null));
        routes.MapGet("/readyz", () => host.IsReady
                ? TypedResults.Text("ok\n")
                : TypedResults.Text(WhyNot(), statusCode: StatusCodes.Status503ServiceUnavailable))
            .WithName("readyz").WithSummary("Every run answers")
            .WithMetadata(new Needs(null));
    }

    private string WhyNot() => string.Concat(
        host.Standing().Select(one => FormattableString.Invariant($"not ready: {one.State} {one.Count}\n")));
}
