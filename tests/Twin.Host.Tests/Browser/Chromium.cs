using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Twin.Host.Tests.Browser;

/// <summary>A real Chromium without a window, driven over its own debugging protocol.</summary>
/// <remarks>One conversation at a time; what the browser says meanwhile is kept until somebody asks.</remarks>
internal sealed partial class Chromium : IDisposable
{
    /// <summary>Longest that one step may take; a browser that says nothing for so long has hung.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    private readonly string _profile = Directory.CreateTempSubdirectory("twin chromium ").FullName;
    private readonly ClientWebSocket _socket = new();
    private readonly List<JsonElement> _events = [];
    private readonly Process _process;
    private int _sent;

    private Chromium(string path)
    {
        ProcessStartInfo start = new(path)
        {
            RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false,
        };
        string[] options =
        [
            "--headless", "--remote-debugging-port=0", "--disable-gpu", "--no-first-run", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
            $"--user-data-dir={_profile}", "about:blank",
        ];
        foreach (var option in options) start.ArgumentList.Add(option);

        // Chromium refuses to sandbox what root starts.
        if (Environment.IsPrivilegedProcess) start.ArgumentList.Insert(0, "--no-sandbox");
        _process = Process.Start(start)!;
    }

    /// <summary>The installed browser, or null.</summary>
    public static string? Installed { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }
            .Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Starts it.</summary>
    public static async Task<Chromium> StartAsync()
    {
        Chromium browser = new(Installed ?? throw new InvalidOperationException(ChromiumFactAttribute.HowToInstall));
        try
        {
            using CancellationTokenSource limit = new(_patience);
            await browser._socket.ConnectAsync(await browser.EndpointAsync(limit.Token), limit.Token);
            return browser;
        }
        catch
        {
            browser.Dispose();
            throw;
        }
    }

    /// <summary>Opens a page and looks at it.</summary>
    /// <param name="url">Its address.</param>
    /// <param name="width">Width of the window. Unit: px; below 600 it is a phone's.</param>
    /// <param name="isDark">Whether its reader prefers dark.</param>
    /// <param name="screenshot">Where a picture of the whole page goes, or null.</param>
    public async Task<Visit> VisitAsync(Uri url, int width, bool isDark, string? screenshot = null)
    {
        var target = await SendAsync("Target.createTarget", new() { ["url"] = "about:blank" });
        var id = target.GetProperty("targetId").GetString()!;
        var attached = await SendAsync("Target.attachToTarget", new() { ["targetId"] = id, ["flatten"] = true });
        var session = attached.GetProperty("sessionId").GetString()!;
        foreach (var domain in new[] { "Network", "Runtime", "Log", "Page" })
            await SendAsync(domain + ".enable", [], session);
        await SendAsync("Emulation.setDeviceMetricsOverride", new()
        {
            ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600,
        }, session);
        await SendAsync("Emulation.setEmulatedMedia", new()
        {
            ["features"] = new JsonArray(new JsonObject
            {
                ["name"] = "prefers-color-scheme", ["value"] = isDark ? "dark" : "light",
            }),
        }, session);
        _events.Clear();
        await SendAsync("Page.navigate", new() { ["url"] = url.AbsoluteUri }, session);
        await UntilAsync("Page.loadEventFired");
        var seen = await SendAsync("Runtime.evaluate", new()
        {
            ["expression"] = Visit.Script, ["returnByValue"] = true,
        }, session);
        if (screenshot is not null) await PictureAsync(session, screenshot);
        var visit = Visit.Of(url, seen.GetProperty("result").GetProperty("value"), _events);
        await SendAsync("Target.closeTarget", new() { ["targetId"] = id });
        return visit;
    }

    public void Dispose()
    {
        _socket.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_profile, recursive: true);
    }

    private async Task PictureAsync(string session, string file)
    {
        var picture = await SendAsync("Page.captureScreenshot", new() { ["captureBeyondViewport"] = true }, session);
        await File.WriteAllBytesAsync(file, picture.GetProperty("data").GetBytesFromBase64());
    }

    private async Task<Uri> EndpointAsync(CancellationToken limit)
    {
        while (await _process.StandardError.ReadLineAsync(limit) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                // Read on, so that a full pipe never stops the browser.
                _process.BeginOutputReadLine();
                _ = _process.StandardError.ReadToEndAsync(CancellationToken.None);
                return new Uri(match.Groups[1].Value);
            }
        }

        throw new InvalidOperationException("chromium ended before it could be spoken to");
    }

    private async Task<JsonElement> SendAsync(string method, JsonObject parameters, string? session = null)
    {
        var id = ++_sent;
        JsonObject message = new() { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null) message["sessionId"] = session;
        using CancellationTokenSource limit = new(_patience);
        var bytes = Encoding.UTF8.GetBytes(message.ToJsonString());
        await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, limit.Token);
        while (true)
        {
            var answer = await ReceiveAsync(limit.Token);
            if (!answer.TryGetProperty("id", out var to) || to.GetInt32() != id) continue;
            if (answer.TryGetProperty("error", out var error))
                throw new InvalidOperationException($"{method}: {error.GetRawText()}");
            return answer.GetProperty("result");
        }
    }

    private async Task UntilAsync(string happened)
    {
        using CancellationTokenSource limit = new(_patience);
        while (!_events.Exists(e => e.GetProperty("method").GetString() == happened)) await ReceiveAsync(limit.Token);
    }

    private async Task<JsonElement> ReceiveAsync(CancellationToken limit)
    {
        using MemoryStream whole = new();
        var buffer = new byte[1 << 16];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), limit);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        using var json = JsonDocument.Parse(whole.ToArray());
        var message = json.RootElement.Clone();
        if (message.TryGetProperty("method", out _)) _events.Add(message);
        return message;
    }

    [GeneratedRegex(@"DevTools listening on (ws://\S+)")]
    private static partial Regex Listening();
}
