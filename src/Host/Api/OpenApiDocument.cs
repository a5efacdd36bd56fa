using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Twin.Host.Doors;

namespace Twin.Host.Api;

/// <summary>The description of the interface that it serves of itself.</summary>
internal static class OpenApiDocument
{
    /// <summary>Where it is served.</summary>
    public const string Path = "/v1/openapi.json";

    private const string Name = "v1";

    /// <summary>Adds what makes it.</summary>
    public static void Add(IServiceCollection services) => services.AddOpenApi(Name, options =>
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Twin";
            document.Info.Version = "1";
            document.Info.Description =
                "Runs of closed production loops: their state, series, events, and commands to them.";

            // The address is that of whoever asks; a description that is compared must not hold it.
            document.Servers = [];
            return Task.CompletedTask;
        }));

    /// <summary>Serves it.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapOpenApi(Path).WithMetadata(new Needs(KeyScope.Read));
}
