using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Twin.Host.Api;
using Twin.Host.Doors;
using Twin.Host.Serve;

namespace Twin.Host.Page;

/// <summary>The live page: files that carry no data, so that anybody may load them and then sign in.</summary>
internal sealed class PageEndpoints(PageFiles files)
{
    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context) => Give(context, PageFiles.Index)).ExcludeFromDescription()
            .WithMetadata(new Needs(null));
        routes.MapGet("/assets/{file}", (HttpContext context, string file) => Give(context, file))
            .ExcludeFromDescription().WithMetadata(new Needs(null));
    }

    private async Task Give(HttpContext context, string name)
    {
        if (files.Find(name) is not { } file)
        {
            await Problems.Write(context, 404, ServeErrors.NotThere(context.Request.Path.Value ?? "/"))
                .ConfigureAwait(false);
            return;
        }

        var headers = context.Response.Headers;
        headers.ETag = file.Tag;
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept-Encoding";
        if (context.Request.Headers.IfNoneMatch == file.Tag)
        {
            context.Response.StatusCode = 304;
            return;
        }

        var isZipped = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);
        if (isZipped) headers.ContentEncoding = "gzip";
        var body = isZipped ? file.Zipped : file.Body;
        context.Response.ContentType = file.Type;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body).ConfigureAwait(false);
    }
}
