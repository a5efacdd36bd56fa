using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Twin.Host.Doors;
using Twin.Host.Serve;
using Twin.Host.Serve.Severances;

namespace Twin.Host.Api;

/// <summary>Questions about severance: where they stand, their answers, and calling them off. They are asked by the
/// command <c>severance</c> with <c>dryRun</c>.</summary>
internal sealed class SeveranceEndpoints(RunHost host, SeveranceDesk desk)
{
    /// <summary>Longest that an answer is held back. Unit: s.</summary>
    private const int WaitMaxSeconds = 60;

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/severances", List).WithName("severances")
            .WithSummary("Questions about severance, oldest first").WithMetadata(new Needs(KeyScope.Read))
            .Produces<SeveranceList>();
        routes.MapGet("/v1/severances/{job}", One).WithName("severanceJob")
            .WithSummary("A question about severance: how far it is, and its answer")
            .WithDescription("wait: seconds, at most 60, that the answer may be held back until the job has ended.")
            .WithMetadata(new Needs(KeyScope.Read)).Produces<SeveranceResource>().ProducesProblem(400)
            .ProducesProblem(404);
        routes.MapDelete("/v1/severances/{job}", Cancel).WithName("cancelSeverance")
            .WithSummary("Calls a question off; the fork under way is its last")
            .WithMetadata(new Needs(KeyScope.Operate)).Produces<SeveranceResource>().ProducesProblem(403)
            .ProducesProblem(404);
    }

    /// <summary>Where a job is found.</summary>
    public static string PathOf(SeveranceJob job) => "/v1/severances/" + job.Id;

    /// <summary>A job as it stands.</summary>
    public SeveranceResource ResourceOf(SeveranceJob job) => SeveranceResource.Of(
        desk, job, host.Find(job.Ask.Run)?.Info.From ?? RunResources.Of(host, job.Ask.Run)?.From ?? default);

    private JsonHttpResult<SeveranceList> List() => TypedResults.Json(
        new SeveranceList([.. desk.All().Select(ResourceOf)]), ApiJson.Default.SeveranceList);

    private async Task<IResult> One(HttpContext context, string job)
    {
        var text = context.Request.Query["wait"].ToString();
        var seconds = 0;
        if (text.Length > 0 && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds)
            || seconds > WaitMaxSeconds))
        {
            return Problems.Of(400, ServeErrors.BadQuery("wait", $"whole seconds, at most {WaitMaxSeconds}", text));
        }

        if (desk.Find(job) is not { } found) return Missing(job);
        if (seconds > 0)
        {
            await Task.WhenAny(found.Ended, Task.Delay(TimeSpan.FromSeconds(seconds), context.RequestAborted))
                .ConfigureAwait(false);
        }

        return TypedResults.Json(ResourceOf(found), ApiJson.Default.SeveranceResource);
    }

    private IResult Cancel(string job)
    {
        if (desk.Find(job) is not { } found) return Missing(job);
        desk.Cancel(found);
        return TypedResults.Json(ResourceOf(found), ApiJson.Default.SeveranceResource);
    }

    private IResult Missing(string job) =>
        Problems.Of(404, ServeErrors.NoSuchJob(job, desk.All().Select(known => known.Id)));
}
