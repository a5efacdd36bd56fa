using Twin.Servers;

namespace Twin.Telemetry.Tests.Servers;

/// <summary>Servers with the very settings that are shipped.</summary>
internal static class Deployed
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "deploy", "prometheus");

    /// <summary>A Prometheus for simulated dates.</summary>
    public static PrometheusServer Simulated() => new(Text("simulated.yml"), Flags("simulated.flags"));

    /// <summary>A Prometheus that scrapes a twin on a port, quicker than the shipped one.</summary>
    public static PrometheusServer Live(int port)
    {
        var config = Text("live.yml").Replace("127.0.0.1:7411", $"127.0.0.1:{port}", StringComparison.Ordinal)
            .Replace("scrape_interval: 5s", "scrape_interval: 1s", StringComparison.Ordinal)
            .Replace("rules/", Path.Combine(Folder, "rules") + "/", StringComparison.Ordinal);
        return new PrometheusServer(config, Flags("live.flags"));
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static string[] Flags(string file) => File.ReadAllLines(Path.Combine(Folder, file));
}
