using System.Globalization;
using System.Text.RegularExpressions;
using Twin.Host;
using Twin.Servers;

namespace Twin.Serve.Tests.Alerts;

/// <summary>The servers as <c>deploy</c> sets them up, every duration in their files a tenth: nobody waits four minutes
/// for a test, and <c>promtool test rules</c> tries the durations as they are.</summary>
internal static partial class Hurried
{
    private const int Times = 10;

    /// <summary>An Alertmanager that tells a webhook.</summary>
    /// <param name="webhook">The receiver's address, which the shipped file leaves open.</param>
    public static AlertmanagerServer Alertmanager(string webhook)
    {
        var receivers = $"  - name: operators\n    webhook_configs: [{{ url: '{webhook}' }}]";
        return new AlertmanagerServer(
            Text("alertmanager/alertmanager.yml").Replace("  - name: operators", receivers, StringComparison.Ordinal));
    }

    /// <summary>A Prometheus that scrapes a twin, judges the shipped rules and tells an Alertmanager.</summary>
    /// <param name="twin">The twin's port.</param>
    /// <param name="alertmanager">The Alertmanager's port.</param>
    /// <param name="folder">Where the rules are put.</param>
    public static PrometheusServer Prometheus(int twin, int alertmanager, string folder)
    {
        var rules = Directory.CreateDirectory(Path.Combine(folder, "rules")).FullName;
        foreach (var file in (string[])["recording.yml", "alerts.yml"])
            File.WriteAllText(Path.Combine(rules, file), Text($"prometheus/rules/{file}"));
        var config = Text("prometheus/live.yml")
            .Replace("rules/*.yml", Path.Combine(rules, "*.yml"), StringComparison.Ordinal)
            .Replace("127.0.0.1:7411", Address(twin), StringComparison.Ordinal)
            .Replace("127.0.0.1:9093", Address(alertmanager), StringComparison.Ordinal);
        return new PrometheusServer(config, File.ReadAllLines(Path.Combine(Deploy, "prometheus/live.flags")));
    }

    private static string Deploy => Path.Combine(Installation.Root!, "deploy");

    private static string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");

    private static string Text(string file) =>
        Duration().Replace(File.ReadAllText(Path.Combine(Deploy, file)), match =>
        {
            var seconds = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)
                * (match.Groups[3].Value switch { "h" => 3600, "m" => 60, _ => 1 });
            return string.Create(
                CultureInfo.InvariantCulture, $"{match.Groups[1].Value}{seconds * 1000 / Times}ms");
        });

    [GeneratedRegex(@"((?:for|interval|wait): |\[)(\d+)([smh])(?=\]|\s)")]
    private static partial Regex Duration();
}
