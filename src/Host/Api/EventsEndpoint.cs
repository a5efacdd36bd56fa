using System.Buffers;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Twin.Host.Doors;
using Twin.Host.Serve;

namespace Twin.Host.Api;

/// <summary>A run's events as server-sent events: the past from the journal, then what happens.</summary>
internal sealed class EventsEndpoint(RunHost host, CancellationToken leaving)
{
    /// <summary>Bytes written between two flushes at most. Unit: B.</summary>
    private const int FlushBytes = 64 << 10;

    /// <summary>Listeners at once, over all runs.</summary>
    private const int ListenersMax = 4000;

    /// <summary>How often a silent stream shows that it lives.</summary>
    private static readonly TimeSpan _beat = TimeSpan.FromSeconds(15);

    private static readonly byte[] _beatFrame = ":\n\n"u8.ToArray();
    private static readonly byte[] _endFrame = "event: end\ndata: {}\n\n"u8.ToArray();

    private int _listeners;

    /// <summary>Adds it.</summary>
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/runs/{run}/events", (HttpContext context, string run) => Stream(context, run))
            .WithName("events").WithSummary("Events as a stream (SSE): the past, then live")
            .WithDescription("Last-Event-ID or from: the id of the last event known; from=now for the future alone, "
                + "nothing for all. Clients that do not keep up are cut off and may come back with their last id.")
            .WithMetadata(new Needs(KeyScope.Read)).Produces<string>(200, "text/event-stream").ProducesProblem(400)
            .ProducesProblem(404).ProducesProblem(429);

    private async Task Stream(HttpContext context, string run)
    {
        if (host.FolderOf(run) is not { } folder)
        {
            await RunEndpoints.Missing(host, run).ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        var served = host.Find(run);
        if (Begin(context.Request, served) is not { } cursor)
        {
            var got = context.Request.Query["from"].ToString();
            await Problems.Write(context, 400, ServeErrors.BadQuery("from", "an event's id, or now", got))
                .ConfigureAwait(false);
            return;
        }

        if (Interlocked.Increment(ref _listeners) > ListenersMax)
        {
            Interlocked.Decrement(ref _listeners);
            await Problems.Write(context, 429, ServeErrors.TooMany("listeners")).ConfigureAwait(false);
            return;
        }

        try
        {
            await Tell(context, folder, served, cursor).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SlowListenerException)
        {
            // Gone, or too slow: the connection ends, and the client may come back.
            context.Abort();
        }
        finally
        {
            Interlocked.Decrement(ref _listeners);
        }
    }

    private async Task Tell(HttpContext context, string folder, ServedRun? served, EventCursor cursor)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";

        // How slowly events may be taken is decided here, by one rule that counts whom it cuts off.
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate) rate.MinDataRate = null;
        await context.Response.StartAsync().ConfigureAwait(false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, leaving);
        Channel<RunEvent>? listener = null;
        try
        {
            while ((listener = served?.Hub.Listen(cursor)) is null)
            {
                var last = served?.Hub.Latest;
                cursor = await Past(context, folder, cursor, last, stop.Token).ConfigureAwait(false);
                if (served is null) break;
            }

            if (listener is not null) await Live(context, listener, stop.Token).ConfigureAwait(false);
        }
        catch (SlowListenerException)
        {
            served?.Hub.Cut(listener);
            throw;
        }
        finally
        {
            if (listener is not null) served!.Hub.Leave(listener);
        }

        await context.Response.BodyWriter.WriteAsync(_endFrame, stop.Token).ConfigureAwait(false);
    }

    private static EventCursor? Begin(HttpRequest request, ServedRun? served)
    {
        var text = request.Headers["Last-Event-ID"].ToString();
        if (text.Length == 0) text = request.Query["from"].ToString();
        return text switch
        {
            "" => default(EventCursor),
            "now" => served?.Hub.Latest ?? new EventCursor(long.MaxValue - 1, long.MaxValue - 1),
            _ => EventCursor.Parse(text),
        };
    }

    private async Task<EventCursor> Past(
        HttpContext context, string folder, EventCursor cursor, EventCursor? last, CancellationToken stop)
    {
        var waiting = 0;
        foreach (var one in EventPast.Of(folder, cursor, last))
        {
            context.Response.BodyWriter.Write(one.Frame);
            cursor = new EventCursor(one.Inputs, one.Outputs);
            waiting += one.Frame.Length;
            if (waiting < FlushBytes) continue;
            waiting = 0;
            await Flush(context, stop).ConfigureAwait(false);
        }

        await Flush(context, stop).ConfigureAwait(false);
        return cursor;
    }

    private async Task Live(HttpContext context, Channel<RunEvent> listener, CancellationToken stop)
    {
        await Flush(context, stop).ConfigureAwait(false);
        while (true)
        {
            var more = listener.Reader.WaitToReadAsync(stop).AsTask();
            while (await Task.WhenAny(more, Task.Delay(_beat, stop)).ConfigureAwait(false) != more)
            {
                stop.ThrowIfCancellationRequested();
                context.Response.BodyWriter.Write(_beatFrame);
                await Flush(context, stop).ConfigureAwait(false);
            }

            if (!await more.ConfigureAwait(false)) return;
            var waiting = 0;
            while (waiting < FlushBytes && listener.Reader.TryRead(out var one))
            {
                context.Response.BodyWriter.Write(one.Frame);
                waiting += one.Frame.Length;
            }

            await Flush(context, stop).ConfigureAwait(false);
        }
    }

    private async Task Flush(HttpContext context, CancellationToken stop)
    {
        var flush = context.Response.BodyWriter.FlushAsync(stop);
        if (flush.IsCompletedSuccessfully) return;
        try
        {
            await flush.AsTask().WaitAsync(host.Options.ListenerPatience, stop).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new SlowListenerException();
        }
    }
}
