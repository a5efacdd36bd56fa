using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Twin.Host.Doors;
using Twin.Host.Output;
using Twin.Host.Runs;
using Twin.Host.Serve;
using Twin.Host.Show;

namespace Twin.Host.Api;

/// <summary>Entities of a run: as they stand, with a tag, or as they stood at a time or a revision.</summary>
internal sealed class EntityEndpoints(RunHost host, StudyDesk desk)
{
    private const int PageMax = 1000;

    private readonly System.Runtime.CompilerServices.ConditionalWeakTable<ServedRun, EntityBook> _books = [];

    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/runs/{run}/entities", List).WithName("entities").WithSummary("Ids of all entities, paged")
            .WithDescription("kind: site, fleet, good or robot; offset, limit: at most 1000.")
            .WithMetadata(new Needs(KeyScope.Read)).Produces<EntityList>().ProducesProblem(400).ProducesProblem(404);
        routes.MapGet("/v1/runs/{run}/entities/{entity}", One).WithName("entity")
            .WithSummary("One entity: as it stands, or at a time or revision")
            .WithDescription("The ETag is that of its state; If-None-Match gives 304. at-time: a day, an instant or "
                + "µs; at-revision: as it stood when that input was applied. Both may be headers too.")
            .WithMetadata(new Needs(KeyScope.Read)).Produces<EntityResource>().Produces(304).ProducesProblem(400)
            .ProducesProblem(404).ProducesProblem(429);
    }

    /// <summary>The entities of a live run.</summary>
    public EntityBook BookOf(ServedRun run) => _books.GetValue(run, one => new EntityBook(one));

    private IResult List(HttpContext context, string run)
    {
        var query = context.Request.Query;
        var kind = query["kind"].ToString();
        var (offset, limit) = (Number(query["offset"], 0), Number(query["limit"], PageMax));
        if (offset is not { } first || limit is not ({ } count and > 0 and <= PageMax))
        {
            return Problems.Of(
                400, ServeErrors.BadQuery("offset, limit", "whole numbers, limit at most 1000", "others"));
        }

        var served = host.Find(run);
        var ids = served?.Read(session => BookOf(served).Ids(session).All().ToArray());
        if (ids is null)
        {
            if (host.FolderOf(run) is not { } folder) return RunEndpoints.Missing(host, run);
            using var stored = StoredRun.Open(folder);
            ids = [.. new EntityIds(stored.Assemble().World).All()];
        }

        var wanted = kind.Length == 0 ? ids : [.. ids.Where(id => EntityIds.Parts(id).Kind == kind)];
        List<EntityLine> page =
            [.. wanted.Skip(first).Take(count).Select(id => new EntityLine(id, EntityIds.Parts(id).Kind))];
        int? next = first + page.Count < wanted.Length ? first + page.Count : null;
        return TypedResults.Json(new EntityList(page, wanted.Length, next), ApiJson.Default.EntityList);
    }

    private async Task One(HttpContext context, string run, string entity)
    {
        var (time, revision) = (Asked(context, "at-time"), Asked(context, "at-revision"));
        var served = host.Find(run);
        if (time is null && revision is null && served is { IsLive: true })
        {
            await Current(context, served, entity).ConfigureAwait(false);
            return;
        }

        if (host.FolderOf(run) is not { } folder)
        {
            await RunEndpoints.Missing(host, run).ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        var answer = await desk.Study(() => Past(folder, served, entity, time, revision)).ConfigureAwait(false);
        await answer.ExecuteAsync(context).ConfigureAwait(false);
    }

    private async Task Current(HttpContext context, ServedRun served, string entity)
    {
        if (entity.Length > EntityIds.LengthMax || BookOf(served).Find(entity) is not { } page)
        {
            await Problems.Write(context, 404, ServeErrors.NoSuchEntity(entity)).ConfigureAwait(false);
            return;
        }

        var response = context.Response;
        response.Headers.ETag = page.Tag;
        if (context.Request.Headers.IfNoneMatch == page.Tag)
        {
            response.StatusCode = 304;
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = page.Body.Length;
        await response.BodyWriter.WriteAsync(page.Body).ConfigureAwait(false);
    }

    private static IResult Past(string folder, ServedRun? served, string entity, string? time, string? revision)
    {
        using var stored = StoredRun.Open(folder);
        var from = stored.Info.From;
        var (at, error) = PastMoment.Of(stored, served, time, revision);
        if (error is not null) return Problems.Of(400, error);
        if (ShowVerb.Report(stored, EntityIds.VerbName(entity), at) is not { } report)
        {
            return Problems.Of(404, ServeErrors.NoSuchEntity(entity));
        }

        var resource = new EntityResource
        {
            Id = entity, Kind = report.Kind, At = SimTime.Text(from, at), AtMicros = at, State = report.State,
            History = report.History, Fleet = report.Fleet,
            Next = report.Next is { } next ? new EntityNext(next.At, next.What) : null,
        };
        return TypedResults.Json(resource, ApiJson.Default.EntityResource);
    }

    private static string? Asked(HttpContext context, string name)
    {
        var text = context.Request.Query[name].ToString();
        if (text.Length == 0) text = context.Request.Headers[name].ToString();
        return text.Length == 0 ? null : text;
    }

    private static int? Number(Microsoft.Extensions.Primitives.StringValues text, int other)
    {
        if (text.Count == 0) return other;
        return int.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
