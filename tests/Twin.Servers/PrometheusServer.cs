using System.Globalization;
using System.Text.Json;

namespace Twin.Servers;

/// <summary>A Prometheus of the tests' own: on a free port of the loopback, in a temporary folder.</summary>
/// <remarks>Shape: not thread-safe; its API may be asked from many threads.</remarks>
public sealed class PrometheusServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("twin-prometheus-").FullName;
    private readonly string[] _flags;
    private readonly HttpClient _http;
    private ServerProcess? _process;

    /// <summary>Makes a server and starts it.</summary>
    /// <param name="config">Its configuration.</param>
    /// <param name="flags">Flags beside the folder and the address.</param>
    /// <exception cref="InvalidOperationException">It is not installed or does not start.</exception>
    public PrometheusServer(string config, params string[] flags)
    {
        _flags = flags;
        Port = ServerProcess.FreePort();
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
        try
        {
            File.WriteAllText(Path.Combine(_folder, "prometheus.yml"), config);
            Start();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The Prometheus that is installed.</summary>
    public static InstalledServer Installed { get; } = new("Prometheus", "prometheus", "prometheus");

    /// <summary>The port of the loopback that it listens on; the same after a restart.</summary>
    public int Port { get; }

    /// <summary>Where it takes remote write.</summary>
    public Uri WriteUrl => new(_http.BaseAddress!, "/api/v1/write");

    /// <summary>Its process.</summary>
    public ServerProcess Process => _process ?? throw new InvalidOperationException("the server does not run");

    /// <summary>Starts it again after <see cref="Stop"/>, on the same port.</summary>
    public void Start() => _process = ServerProcess.Start(
        Installed,
        [
            $"--config.file={Path.Combine(_folder, "prometheus.yml")}",
            $"--storage.tsdb.path={Path.Combine(_folder, "data")}",
            string.Create(CultureInfo.InvariantCulture, $"--web.listen-address=127.0.0.1:{Port}"), .. _flags,
        ],
        () => _http.GetAsync("/-/ready").GetAwaiter().GetResult().IsSuccessStatusCode);

    /// <summary>Stops it; what it took is on disk.</summary>
    public void Stop()
    {
        _process?.Dispose();
        _process = null;
    }

    /// <summary>Asks its API.</summary>
    /// <param name="path">Path and query, such as <c>/api/v1/query?query=up</c>.</param>
    /// <returns>The field <c>data</c> of the answer.</returns>
    /// <exception cref="InvalidOperationException">It refused; the message says why.</exception>
    public JsonElement Ask(string path)
    {
        using HttpResponseMessage answer = _http.GetAsync(path).GetAwaiter().GetResult();
        using JsonDocument text = JsonDocument.Parse(answer.Content.ReadAsStringAsync().GetAwaiter().GetResult());
        return text.RootElement.GetProperty("status").GetString() == "success"
            ? text.RootElement.GetProperty("data").Clone()
            : throw new InvalidOperationException($"{path}: {text.RootElement}");
    }

    /// <summary>The series and values of a query at an instant.</summary>
    /// <param name="query">PromQL.</param>
    /// <param name="at">The instant; null for now.</param>
    /// <returns>Labels and value of each series.</returns>
    public IReadOnlyList<(IReadOnlyDictionary<string, string> Labels, double Value)> Query(
        string query, DateTimeOffset? at = null)
    {
        string time = at is { } instant ? $"&time={instant.ToUnixTimeSeconds()}" : "";
        return
        [
            .. Ask($"/api/v1/query?query={Uri.EscapeDataString(query)}{time}").GetProperty("result").EnumerateArray()
                .Select(series => (Labels(series), Number(series.GetProperty("value")[1].GetString()!))),
        ];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static Dictionary<string, string> Labels(JsonElement series) => series.GetProperty("metric")
        .EnumerateObject().ToDictionary(label => label.Name, label => label.Value.GetString()!);

    private static double Number(string text) => text switch
    {
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
