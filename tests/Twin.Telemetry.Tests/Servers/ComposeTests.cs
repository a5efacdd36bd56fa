using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.Serialization;

namespace Twin.Telemetry.Tests.Servers;

/// <summary><c>deploy/compose.yaml</c>: no containers run in tests, but what it mounts is there, and its servers are
/// set up as those of <c>deploy/up</c>.</summary>
public sealed partial class ComposeTests
{
    private static readonly string _deploy = Path.Combine(Repository.Root, "deploy");

    private static readonly Dictionary<object, object> _file = new DeserializerBuilder().Build()
        .Deserialize<Dictionary<object, object>>(File.ReadAllText(Path.Combine(_deploy, "compose.yaml")));

    private static Dictionary<object, object> Services => (Dictionary<object, object>)_file["services"];

    [Fact]
    public void Volumes_OfEveryService_AreFilesOfTheRepositoryOrDeclared()
    {
        var declared = ((Dictionary<object, object>)_file["volumes"]).Keys.Cast<string>().ToList();
        var mounts = Services.Keys.SelectMany(name => List((string)name, "volumes")).ToList();

        Assert.NotEmpty(mounts);
        Assert.All(mounts, mount =>
        {
            var source = mount.Split(':')[0];
            var isThere = source.StartsWith("./", StringComparison.Ordinal)
                ? Path.Exists(Path.Combine(_deploy, source)) && mount.EndsWith(":ro", StringComparison.Ordinal)
                : declared.Contains(source);
            Assert.True(isThere, mount);
        });
        Assert.Equal(declared.Order(), mounts.Select(mount => mount.Split(':')[0]).Where(declared.Contains).Order());
    }

    [Fact]
    public void Images_OfEveryService_ArePinnedAndPortsAreOfTheLoopback()
    {
        Assert.All(Services, pair =>
        {
            var service = (Dictionary<object, object>)pair.Value;
            if (service.TryGetValue("image", out var image)) Assert.Matches(@":v?\d+\.\d+(\.\d+)?$", (string)image);
            else Assert.True(File.Exists(Path.Combine(Repository.Root, "deploy/Dockerfile")));
            if (service.TryGetValue("network_mode", out var network))
                Assert.Contains(((string)network)["service:".Length..], Services.Keys.Cast<string>());
        });
        Assert.All(
            Services.Keys.SelectMany(name => List((string)name, "ports")),
            port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("prometheus-live", "live.flags")]
    [InlineData("prometheus-simulated", "simulated.flags")]
    public void Servers_InContainers_HaveTheFlagsOfTheInstalledOnes(string service, string flags)
    {
        string[] places = ["--config.file=", "--storage.tsdb.path=", "--web.listen-address="];
        var up = File.ReadAllText(Path.Combine(_deploy, "up"));

        var command = List(service, "command").Where(flag => !Array.Exists(places, flag.StartsWith)).Order();

        Assert.Equal(File.ReadAllLines(Path.Combine(_deploy, "prometheus", flags)).Order(), command);
        Assert.Contains($"$(cat \"$here/prometheus/{flags}\")", up, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_OfTheOthers_AreThoseOfUp()
    {
        var up = File.ReadAllText(Path.Combine(_deploy, "up"));
        var twin = List("twin", "command").ToList();

        // Each flag by its name: places and ports differ.
        foreach (var flag in List("alertmanager", "command").Concat(twin))
        {
            if (!flag.StartsWith("--", StringComparison.Ordinal) || flag == "--bind") continue;
            Assert.Contains($" {flag.Split('=')[0]}", up, StringComparison.Ordinal);
        }

        Assert.Equal("serve", twin[0]);
        Assert.True(File.Exists(Path.Combine(Repository.Root, twin[1])));
    }

    [Fact]
    public void Environment_ThatProvisioningAsksFor_IsThatOfTheGrafanaService()
    {
        var sources = File.ReadAllText(Path.Combine(_deploy, "grafana/provisioning/datasources/twin.yml"));
        var grafana = (Dictionary<object, object>)Services["grafana"];
        var given = ((Dictionary<object, object>)grafana["environment"]).Keys.Cast<string>();

        var asked = Variable().Matches(sources).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.Equal(4, asked.Count);
        Assert.Equal([], asked.Except(given));
    }

    private static IEnumerable<string> List(string service, string key) =>
        ((Dictionary<object, object>)Services[service]).TryGetValue(key, out var list)
            ? ((List<object>)list).Cast<string>()
            : [];

    [GeneratedRegex(@"\$\{([A-Z_]+)\}")]
    private static partial Regex Variable();
}
