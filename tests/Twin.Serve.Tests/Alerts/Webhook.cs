using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Twin.Servers;

namespace Twin.Serve.Tests.Alerts;

/// <summary>Whoever is on duty: takes what an Alertmanager sends to a webhook.</summary>
internal sealed class Webhook : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<JsonElement> _taken = new();
    private readonly Task _answering;

    public Webhook()
    {
        Url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ServerProcess.FreePort()}/");
        _listener.Prefixes.Add(Url);
        _listener.Start();
        _answering = Task.Run(Answer);
    }

    /// <summary>Where it listens.</summary>
    public string Url { get; }

    /// <summary>Every notification so far, the first one first.</summary>
    public IReadOnlyList<JsonElement> All => [.. _taken];

    /// <summary>Notifications of an alert in a state.</summary>
    /// <param name="alert">Its name.</param>
    /// <param name="status"><c>firing</c> or <c>resolved</c>.</param>
    public IReadOnlyList<JsonElement> Of(string alert, string status) =>
    [
        .. All.Where(one => one.GetProperty("groupLabels").GetProperty("alertname").GetString() == alert
            && one.GetProperty("status").GetString() == status),
    ];

    public void Dispose()
    {
        _listener.Stop();
        _answering.GetAwaiter().GetResult();
        _listener.Close();
    }

    private async Task Answer()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var body = await JsonDocument.ParseAsync(context.Request.InputStream);
                _taken.Enqueue(body.RootElement.Clone());
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or InvalidOperationException)
            {
                // The test is over.
            }
        }
    }
}
