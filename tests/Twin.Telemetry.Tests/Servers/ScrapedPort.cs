using System.Net;
using Twin.Servers;

namespace Twin.Telemetry.Tests.Servers;

/// <summary>Answers scrapes on a free port of the loopback.</summary>
internal sealed class ScrapedPort : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _answering;

    public ScrapedPort(TwinTelemetry telemetry)
    {
        Port = ServerProcess.FreePort();
        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        _answering = Task.Run(() => Answer(telemetry));
    }

    public int Port { get; }

    public void Dispose()
    {
        _listener.Stop();
        _answering.GetAwaiter().GetResult();
        _listener.Close();
    }

    private async Task Answer(TwinTelemetry telemetry)
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or InvalidOperationException)
            {
                return;
            }

            var headers = context.Request.Headers;
            var answer = telemetry.Metrics.Answer(
                headers["Accept"], headers["Accept-Encoding"], headers["X-Prometheus-Scrape-Timeout-Seconds"]);
            context.Response.StatusCode = answer.Status;
            context.Response.ContentType = answer.ContentType;
            if (answer.ContentEncoding is { } encoding) context.Response.AddHeader("Content-Encoding", encoding);
            try
            {
                await context.Response.OutputStream.WriteAsync(answer.Body);
                context.Response.Close();
            }
            catch (HttpListenerException)
            {
                // Whoever scraped has waited long enough; the next scrape is answered all the same.
            }
        }
    }
}
