using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Twin.Servers;

/// <summary>An Alertmanager of the tests' own: on a free port of the loopback, in a temporary folder, without
/// peers.</summary>
/// <remarks>Shape: not thread-safe; its API may be asked from many threads.</remarks>
public sealed class AlertmanagerServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("twin-alertmanager-").FullName;
    private readonly HttpClient _http;
    private ServerProcess? _process;

    /// <summary>Makes a server and starts it.</summary>
    /// <param name="config">Its configuration.</param>
    /// <exception cref="InvalidOperationException">It is not installed or does not start.</exception>
    public AlertmanagerServer(string config)
    {
        Port = ServerProcess.FreePort();
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
        try
        {
            string file = Path.Combine(_folder, "alertmanager.yml");
            File.WriteAllText(file, config);
            string address = string.Create(CultureInfo.InvariantCulture, $"--web.listen-address=127.0.0.1:{Port}");
            _process = ServerProcess.Start(
                Installed,
                [
                    $"--config.file={file}", $"--storage.path={Path.Combine(_folder, "data")}", address,
                    "--cluster.listen-address=",
                ],
                () => _http.GetAsync("/-/ready").GetAwaiter().GetResult().IsSuccessStatusCode);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The Alertmanager that is installed.</summary>
    public static InstalledServer Installed { get; } =
        new("Alertmanager", "prometheus-alertmanager", "prometheus-alertmanager");

    /// <summary>The port of the loopback that it listens on.</summary>
    public int Port { get; }

    /// <summary>Its process.</summary>
    public ServerProcess Process => _process ?? throw new InvalidOperationException("the server does not run");

    /// <summary>Alerts that it knows now.</summary>
    /// <returns>Labels of each, and the fingerprints of those that mute it.</returns>
    public IReadOnlyList<(IReadOnlyDictionary<string, string> Labels, string Fingerprint, string[] InhibitedBy)>
        Alerts()
    {
        using JsonDocument text = JsonDocument.Parse(_http.GetStringAsync("/api/v2/alerts").GetAwaiter().GetResult());
        return
        [
            .. text.RootElement.EnumerateArray().Select(alert => (
                Labels(alert), alert.GetProperty("fingerprint").GetString()!, InhibitedBy(alert))),
        ];
    }

    /// <summary>Tells it alerts, as a Prometheus does.</summary>
    /// <param name="endsIn">When they end, from now; negative: they have ended.</param>
    /// <param name="alerts">Labels of each.</param>
    public void Post(TimeSpan endsIn, params IReadOnlyDictionary<string, string>[] alerts)
    {
        string endsAt = DateTimeOffset.UtcNow.Add(endsIn).ToString("O", CultureInfo.InvariantCulture);
        string startsAt = DateTimeOffset.UtcNow.AddHours(-1).ToString("O", CultureInfo.InvariantCulture);
        string body = JsonSerializer.Serialize(alerts.Select(labels => new { labels, startsAt, endsAt }));
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = _http.PostAsync("/api/v2/alerts", content).GetAwaiter().GetResult();
        answer.EnsureSuccessStatusCode();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process?.Dispose();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static Dictionary<string, string> Labels(JsonElement alert) => alert.GetProperty("labels")
        .EnumerateObject().ToDictionary(label => label.Name, label => label.Value.GetString()!);

    private static string[] InhibitedBy(JsonElement alert) =>
        [.. alert.GetProperty("status").GetProperty("inhibitedBy").EnumerateArray().Select(by => by.GetString()!)];
}
