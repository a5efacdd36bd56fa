using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Twin.Host.Doors;
using Twin.Telemetry.Prometheus;

namespace Twin.Host.Api;

/// <summary>The metrics, for a Prometheus.</summary>
internal sealed class MetricsEndpoints(MetricsEndpoint metrics)
{
    /// <summary>Adds them.</summary>
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", (Delegate)Scrape).WithName("metrics")
            .WithSummary("Metrics as OpenMetrics or Prometheus text").WithMetadata(new Needs(KeyScope.Metrics))
            .Produces<string>(200, "text/plain");

    private async Task Scrape(HttpContext context)
    {
        var headers = context.Request.Headers;
        string? Text(string name) => headers[name].ToString() is { Length: > 0 } text ? text : null;
        var (accept, encodings) = (Text("Accept"), Text("Accept-Encoding"));
        var timeout = Text("X-Prometheus-Scrape-Timeout-Seconds");
        var answer = await Task.Run(() => metrics.Answer(accept, encodings, timeout)).ConfigureAwait(false);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.Headers.Vary = "Accept, Accept-Encoding";
        if (answer.ContentEncoding is { } encoding) context.Response.Headers.ContentEncoding = encoding;
        context.Response.ContentLength = answer.Body.Length;
        await context.Response.BodyWriter.WriteAsync(answer.Body).ConfigureAwait(false);
    }
}
