using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Twin.Host.Doors;
using Twin.Host.Serve;

namespace Twin.Host.Api;

/// <summary>Runs: which there are, where each stands, and beginning one.</summary>
internal sealed class RunEndpoints(RunHost host, WorldRoot worlds)
{
    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/worlds", Worlds).WithName("worlds").WithSummary("Worlds that a run may begin with")
            .WithMetadata(new Needs(KeyScope.Read)).Produces<WorldList>();
        routes.MapGet("/v1/runs", List).WithName("runs").WithSummary("All runs")
            .WithMetadata(new Needs(KeyScope.Read)).Produces<RunList>();
        routes.MapGet("/v1/runs/{run}", One).WithName("run").WithSummary("One run; its ETag is its revision")
            .WithMetadata(new Needs(KeyScope.Read)).Produces<RunResource>().ProducesProblem(404);
        routes.MapPost("/v1/runs", (Delegate)Begin).WithName("begin").WithSummary("Begins a run of a world by its name")
            .WithMetadata(new Needs(KeyScope.Admin)).Accepts<BeginBody>("application/json")
            .Produces<RunResource>(201).ProducesProblem(400).ProducesProblem(404).ProducesProblem(429);
        routes.MapDelete("/v1/runs/{run}", (Delegate)Delete).WithName("delete")
            .WithSummary("Deletes a run for good that no clock holds")
            .WithDescription("run: the run's id once more; reason: why. Written down in the server's audit.jsonl.")
            .WithMetadata(new Needs(KeyScope.Admin)).Accepts<DeleteBody>("application/json").Produces(204)
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(503);
    }

    private JsonHttpResult<WorldList> Worlds() =>
        TypedResults.Json(new WorldList(worlds.Names()), ApiJson.Default.WorldList);

    private JsonHttpResult<RunList> List()
    {
        List<RunResource> runs = [];
        foreach (var id in host.Ids())
        {
            if (RunResources.Of(host, id) is { } run) runs.Add(run);
        }

        return TypedResults.Json(new RunList(runs), ApiJson.Default.RunList);
    }

    private IResult One(HttpContext context, string run)
    {
        if (RunResources.Of(host, run) is not { } resource) return Missing(host, run);
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{resource.Revision}\"");
        context.Response.Headers.ETag = tag;
        return TypedResults.Json(resource, ApiJson.Default.RunResource);
    }

    private async Task<IResult> Delete(HttpContext context, string run)
    {
        if (host.FolderOf(run) is null) return Missing(host, run);
        var (read, error) = await Bodies.Read(context, ApiJson.Default.DeleteBody).ConfigureAwait(false);
        if (read is not { Value: var body }) return Problems.Of(400, error!);
        if (body.Run != run) return Problems.Of(400, ServeErrors.Unconfirmed("delete", run, body.Run));
        var principal = (Principal)context.Items[typeof(Principal)]!;
        return await Task.Run(() => host.Delete(run, principal.Id, body.Reason ?? string.Empty)).ConfigureAwait(false)
            ? TypedResults.NoContent()
            : Problems.Of(409, ServeErrors.UnderAClock(run));
    }

    private async Task<IResult> Begin(HttpContext context)
    {
        var (read, error) = await Bodies.Read(context, ApiJson.Default.BeginBody).ConfigureAwait(false);
        if (read is not { Value: var body }) return Problems.Of(400, error!);
        var (world, errors) = worlds.Read(body.World ?? string.Empty, body.Set);
        if (world is null) return Problems.Of(errors[0].Code == "TW0323" ? 404 : 400, errors);
        var speed = body.Speed ?? host.Options.Speed;
        if (speed is not (> 0 and <= RunPace.SpeedMax))
        {
            var got = speed.ToString(CultureInfo.InvariantCulture);
            return Problems.Of(400, ServeErrors.BadCommand("speed", "above 0, at most 1e9", got));
        }

        var run = await Task.Run(() => host.Begin(world, speed, body.Live)).ConfigureAwait(false);
        context.Response.StatusCode = 201;
        context.Response.Headers.Location = $"/v1/runs/{run.Id}";
        return TypedResults.Json(RunResources.Of(host, run.Id)!, ApiJson.Default.RunResource, statusCode: 201);
    }

    /// <summary>The answer about a run that is not there.</summary>
    public static IResult Missing(RunHost host, string run) =>
        Problems.Of(404, ServeErrors.NoSuchRun(run, host.Served.Select(served => served.Id)));
}
