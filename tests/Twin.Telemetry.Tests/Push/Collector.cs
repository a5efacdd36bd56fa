using System.Net;
using System.Text;
using Twin.Servers;

namespace Twin.Telemetry.Tests.Push;

/// <summary>A collector that takes OTLP over HTTP and keeps what it was sent, path by path, as text.</summary>
internal sealed class Collector : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, StringBuilder> _sent = new(StringComparer.Ordinal);
    private readonly Task _taking;

    public Collector()
    {
        Url = $"http://127.0.0.1:{ServerProcess.FreePort()}/";
        _listener.Prefixes.Add(Url);
        _listener.Start();
        _taking = Task.Run(Take);
    }

    public string Url { get; }

    /// <summary>Everything that came to a path; names stand in it as they are.</summary>
    public string At(string path)
    {
        lock (_sent) return _sent.TryGetValue(path, out var text) ? text.ToString() : "";
    }

    public void Dispose()
    {
        _listener.Stop();
        _taking.GetAwaiter().GetResult();
        _listener.Close();
    }

    private async Task Take()
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

            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            var path = context.Request.Url!.AbsolutePath;
            lock (_sent)
            {
                if (!_sent.TryGetValue(path, out var text)) _sent.Add(path, text = new StringBuilder());
                text.Append(context.Request.ContentType).Append(Encoding.UTF8.GetString(body.ToArray()));
            }

            context.Response.ContentType = "application/x-protobuf";
            context.Response.Close();
        }
    }
}
