using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Twin.Host.Compare;
using Twin.Host.Decide;
using Twin.Host.Doors;
using Twin.Host.Explain;
using Twin.Host.Forecast.RunOutput;
using Twin.Host.Growth;
using Twin.Host.Output;
using Twin.Host.Runs;
using Twin.Host.Serve;
using Twin.Storage;
using Twin.World.Explaining;
using Twin.World.Running;

namespace Twin.Host.Api;

/// <summary>What the command's verbs tell of a run, over HTTP: growth, forecast, decision, causes, differences, and
/// who did what.</summary>
internal sealed class StudyEndpoints(RunHost host, StudyDesk desk)
{
    private readonly VariedBook _varied = new();

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "growth", "What growth theory says of the world in force", Growth).Produces<GrowthDocument>();
        Map(routes, "forecast", "Forecast of the output of the next quarters", Forecast).Produces<ForecastSummary>();
        Map(routes, "flow", "What goes into what: nodes, links with their width, the bottleneck", Flow)
            .Produces<FlowPicture>();
        Map(routes, "sites", "Sites, links between them, and where robots are", Sites).Produces<SiteMap>();
        Map(routes, "decision", "The newest decision with its conditions", Decision).Produces<JsonElement>();
        Map(routes, "evidence", "Every line of evidence, oldest first", Evidence).Produces<JsonElement[]>();
        Map(routes, "explain", "Why something is as it is: the chain of causes", Explain)
            .WithDescription("what: a good, site, fleet, link or line of equipment (site/good); at: a day, an "
                + "instant or µs, now when left out.").Produces<ExplainReport>().ProducesProblem(400);
        Map(routes, "audit", "Who did what: every input, with principal, reason and time", Audit)
            .WithDescription("from: sequence number of the first input wanted.").Produces<AuditList>();
        Map(routes, "what-if", "How a run and a branch of it may go on: both curves, each with its band", WhatIf)
            .WithDescription("set: path=value, once for each change; until: the end; members: on each side, at most "
                + "64; name: series, with commas. Nothing is begun and nothing is kept.")
            .Produces<WhatIfResource>().ProducesProblem(400).ProducesProblem(409);
        routes.MapGet(
                "/v1/runs/{run}/diff/{other}",
                (string run, string other) => desk.Study(() => Difference(run, other)))
            .WithName("diff").WithSummary("In what two runs differ, aligned by date")
            .WithMetadata(new Needs(KeyScope.Read))
            .Produces<CompareReport>().ProducesProblem(404).ProducesProblem(429);
    }

    private RouteHandlerBuilder Map(
        IEndpointRouteBuilder routes, string name, string summary, Func<HttpContext, string, IResult> answer) =>
        routes.MapGet(
                "/v1/runs/{run}/" + name,
                (HttpContext context, string run) => host.FolderOf(run) is null
                    ? Task.FromResult(RunEndpoints.Missing(host, run))
                    : desk.Study(() => answer(context, run)))
            .WithName("run-" + name).WithSummary(summary).WithMetadata(new Needs(KeyScope.Read)).ProducesProblem(404)
            .ProducesProblem(429);

    private IResult Growth(HttpContext context, string run)
    {
        using var stored = StoredRun.Open(host.FolderOf(run)!);
        var world = stored.Inputs.Resolved.World;
        var growth = World.Theory.WorldGrowth.Of(world);
        return growth.Stepped is null
            ? Problems.Of(409, ServeErrors.Nothing("growth", growth.Reason ?? "there is no balanced path"))
            : TypedResults.Json(
                GrowthAnswer.Of(stored.Inputs.Resolved.Stem, world, growth, null), HostJson.Default.GrowthDocument);
    }

    private IResult Forecast(HttpContext context, string run) =>
        RunCopy.Of(host, run) is { } copy
            && ForecastSummary.Of(RunForecaster.Of(copy.Resolved.Stem, copy.Run)) is { } forecast
            ? TypedResults.Json(
                forecast with { Boundary = BoundaryReport.From(copy.Resolved.World) }, HostJson.Default.ForecastSummary)
            : Problems.Of(409, ServeErrors.Nothing("forecast", "the run is too short, or of another build"));

    private IResult Flow(HttpContext context, string run) => RunCopy.Of(host, run) is { } copy
        ? TypedResults.Json(FlowPicture.Of(copy), ApiJson.Default.FlowPicture)
        : Problems.Of(409, ServeErrors.OtherBuild("flow"));

    private IResult Sites(HttpContext context, string run) => RunCopy.Of(host, run) is { } copy
        ? TypedResults.Json(SiteMap.Of(copy.Resolved, copy.Run), ApiJson.Default.SiteMap)
        : Problems.Of(409, ServeErrors.OtherBuild("sites"));

    private IResult Decision(HttpContext context, string run) =>
        EvidenceReading.Of(host.FolderOf(run)!).Newest is { } decision
            ? TypedResults.Json(decision, EvidenceJson.Default.DecisionEvidence)
            : Problems.Of(404, ServeErrors.Nothing("decision", "nobody has judged the run; see twin decide"));

    private IResult Evidence(HttpContext context, string run)
    {
        var path = Path.Combine(host.FolderOf(run)!, EvidenceFolder.FileName);
        if (!File.Exists(path)) return TypedResults.Text("[]", "application/json");
        return TypedResults.Text($"[{string.Join(',', EvidenceFolder.Read(path))}]", "application/json");
    }

    private IResult Explain(HttpContext context, string run)
    {
        var (what, at) = (context.Request.Query["what"].ToString(), context.Request.Query["at"].ToString());
        using var stored = StoredRun.Open(host.FolderOf(run)!);
        var (micros, error) = PastMoment.Of(stored, host.Find(run), at.Length == 0 ? null : at, null);
        if (error is not null) return Problems.Of(400, error);
        var (kind, name) = EntityIds.Parts(what);
        var bare = kind is EntityIds.Site or EntityIds.Fleet or EntityIds.Good ? name : what;
        var world = stored.Inputs.Resolved.World;
        var before = stored.Before(micros - (Explainer.StepsWanted(world) * world.StepMicros));
        if (Subject.Find(before.World, bare) is not { } subject)
        {
            return Problems.Of(404, ExplainVerb.Unknown(bare, before.World));
        }

        var stop = context.RequestAborted;
        return Explainer.Of(before, subject, micros, () => stop.IsCancellationRequested) is { } found
            ? TypedResults.Json(ExplainReport.Of(run, world, found), HostJson.Default.ExplainReport)
            : TypedResults.StatusCode(StatusCodes.Status499ClientClosedRequest);
    }

    private IResult WhatIf(HttpContext context, string run)
    {
        if (RunCopy.Of(host, run) is not { } copy)
            return Problems.Of(409, ServeErrors.OtherBuild("branches"));
        var (query, error) = WhatIfQuery.Of(context.Request.Query, copy);
        if (query is null) return Problems.Of(400, error!);
        var (study, status, errors) = WhatIfStudy.Of(run, copy, query, _varied);
        return study is null
            ? Problems.Of(status, [.. errors])
            : TypedResults.Json(
                study.Answer(host.Options.Time, context.RequestAborted), ApiJson.Default.WhatIfResource);
    }

    private IResult Audit(HttpContext context, string run)
    {
        var text = context.Request.Query["from"].ToString();
        var first = 1L;
        var isRead = text.Length == 0
            || (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out first) && first > 0);
        if (!isRead) return Problems.Of(400, ServeErrors.BadQuery("from", "a sequence number, from 1", text));
        using var reader = RunReader.Open(host.FolderOf(run)!);
        return TypedResults.Json(AuditList.Of(reader, first), ApiJson.Default.AuditList);
    }

    private IResult Difference(string run, string other)
    {
        if (host.FolderOf(run) is not { } first) return RunEndpoints.Missing(host, run);
        if (host.FolderOf(other) is not { } second) return RunEndpoints.Missing(host, other);
        using StoredRun a = StoredRun.Open(first), b = StoredRun.Open(second);
        using var stop = new StopSignal();
        var report = Comparison.Of(a, b, Alignment.Date, stop);
        return TypedResults.Json(
            report with { A = report.A with { Run = run }, B = report.B with { Run = other } },
            HostJson.Default.CompareReport);
    }
}
