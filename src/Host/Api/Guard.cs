using Microsoft.AspNetCore.Http;
using Twin.Domain;
using Twin.Host.Doors;
using Twin.Host.Runs;
using Twin.Host.Serve;
using Twin.Storage;

namespace Twin.Host.Api;

/// <summary>Stands before every endpoint: headers of safety, the doors, and errors that tell nothing
/// secret.</summary>
/// <param name="door">The doors.</param>
/// <param name="report">Told of what is a bug, for the server's own messages.</param>
internal sealed class Guard(Door door, Action<string> report)
{
    // Nothing of the page is inline, so that no nonce is needed: a script or style that gets into it does not run. A
    // picture may be data: the page draws its own drawings again to give them as PNG.
    private const string ContentSecurity =
        "default-src 'self'; img-src 'self' data:; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    /// <summary>Before routing: what holds for every request.</summary>
    public Task Outer(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurity;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        try
        {
            if (door.AtTheGate(context) is { } closed) return Problems.Write(context, closed.Status, closed.Error);

            // Most answers are there at once; only those that are not pay for waiting.
            var going = next(context);
            return going.IsCompletedSuccessfully ? going : Rest(context, going);
        }
        catch (Exception e) when (MayAnswer(context, e))
        {
            return Answer(context, e);
        }
    }

    /// <summary>After routing: who may go on to the endpoint.</summary>
    public Task Inner(HttpContext context, RequestDelegate next)
    {
        var needs = context.GetEndpoint()?.Metadata.GetMetadata<Needs>();
        if (needs is { Scope: null }) return next(context);
        var (principal, status, error) = door.Enter(context, needs?.Scope ?? KeyScope.Read);
        if (principal is null) return Problems.Write(context, status, error!);

        // Only what is journalled asks who it was, and the list of sessions.
        var isNamed = !HttpMethods.IsGet(context.Request.Method) || needs is { IsNamed: true };
        if (isNamed) context.Items[typeof(Principal)] = principal;
        return next(context);
    }

    private async Task Rest(HttpContext context, Task going)
    {
        try
        {
            await going.ConfigureAwait(false);
        }
        catch (Exception e) when (MayAnswer(context, e))
        {
            await Answer(context, e).ConfigureAwait(false);
        }
    }

    private static bool MayAnswer(HttpContext context, Exception e) => !context.Response.HasStarted
        && (AnswerOf(e) is not null || !context.RequestAborted.IsCancellationRequested);

    private Task Answer(HttpContext context, Exception e)
    {
        if (AnswerOf(e) is { } known) return Problems.Write(context, known.Status, known.Error);

        // The path alone: a query or a header may hold what is not to be told.
        report($"{context.Request.Method} {ServeErrors.Quoted(context.Request.Path)}: {e}");
        return Problems.Write(context, 500, ServeErrors.Bug());
    }

    private static (int Status, InputError Error)? AnswerOf(Exception e) => e switch
    {
        BadHttpRequestException { StatusCode: 413 } => (413, ServeErrors.TooLarge(Bodies.BytesMax)),
        BadHttpRequestException bad => (bad.StatusCode, ServeErrors.NotJson("a request that breaks off")),
        TooManyRunsException => (429, ServeErrors.TooMany("runs")),
        StorageException { Code: TrimmedPast.Code } past => (410, new InputError
        {
            Code = past.Code, File = ServeErrors.Request, What = past.What, Where = "run", Fix = past.Fix,
        }),
        StorageException store => (store.ExitCode == ExitCode.BadInput ? 404 : 503, new InputError
        {
            Code = store.Code, File = ServeErrors.Request, What = "the store of the run does not answer as it should",
            Where = "run", Fix = "see the server's own messages",
        }),
        _ => null,
    };
}
