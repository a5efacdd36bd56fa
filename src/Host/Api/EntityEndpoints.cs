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

    private Task One(HttpContext context, string run, string entity)
    {
        var (time, revision) = (Asked(context, "at-time"), Asked(context, "at-revision"));
        var served = host.Find(run);
        return time is null && revision is null && served is { IsLive: true }
            ? Current(context, served, entity)
            : Past(context, run, served, entity, time, revision);
    }

    /// <summary>Answers at once: nothing here waits, so there is no state machine to pay for.</summary>
    private Task Current(HttpContext context, ServedRun served, string entity)
    {
        if (entity.Length > EntityIds.LengthMax || BookOf(served).Find(entity) is not { } found)
        {
            return Problems.Write(context, 404, ServeErrors.NoSuchEntity(entity));
        }

        var text = EntityText.OfThread;
        var (tag, response) = (text.Write(found), context.Response);
        response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch is { Count: > 0 } known && IsKnown(known, tag))
        {
            response.StatusCode = 304;
            return Task.CompletedTask;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = text.Body.Length;
        var written = response.BodyWriter.WriteAsync(text.Body);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }

    private static bool IsKnown(Microsoft.Extensions.Primitives.StringValues known, string tag)
    {
        foreach (var one in known)
        {
            if (one == "*" || one?.Contains(tag, StringComparison.Ordinal) == true) return true;
        }

        return false;
    }

    private async Task Past(
        HttpContext context, string run, ServedRun? served, string entity, string? time, string? revision)
    {
        if (host.FolderOf(run) is not { } folder)
        {
            await RunEndpoints.Missing(host, run).ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        var answer = await desk.Study(() => Past(folder, served, entity, time, revision)).ConfigureAwait(false);
        await answer.ExecuteAsync(context).ConfigureAwait(false);
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
        var text = context.Request.QueryString.HasValue ? context.Request.Query[name].ToString() : string.Empty;
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
