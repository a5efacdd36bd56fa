using System.Text.Json;
using System.Xml.Linq;

namespace Twin.Style.Tests.Tree;

/// <summary>The packages of the tree: versions asked for, versions locked, licences shipped.</summary>
internal static class Packages
{
    /// <summary>Id and version of every package a lock file names, direct and transitive.</summary>
    /// <param name="lockFile">The text of a packages.lock.json.</param>
    /// <returns>Id, version, and whether the project itself asks for it.</returns>
    public static IEnumerable<(string Id, string Version, bool IsDirect)> Locked(string lockFile)
    {
        using JsonDocument json = JsonDocument.Parse(lockFile);
        List<(string, string, bool)> found = [];
        foreach (JsonProperty framework in json.RootElement.GetProperty("dependencies").EnumerateObject())
        {
            foreach (JsonProperty package in framework.Value.EnumerateObject())
            {
                string type = package.Value.GetProperty("type").GetString()!;
                if (type == "Project") continue;
                found.Add((package.Name, package.Value.GetProperty("resolved").GetString()!, type == "Direct"));
            }
        }

        return found;
    }

    /// <summary>Every package of every lock file, once.</summary>
    public static IReadOnlyList<(string Id, string Version)> All() => Checkout.Files("packages.lock.json")
        .SelectMany(f => Locked(Checkout.Read(f))).Select(p => (p.Id, p.Version)).Distinct()
        .OrderBy(p => p.Id.ToUpperInvariant(), StringComparer.Ordinal).ToList();

    /// <summary>The exact versions of Directory.Packages.props.</summary>
    public static IReadOnlyDictionary<string, string> Central() =>
        XDocument.Parse(Checkout.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(e => e.Attribute("Include")!.Value, e => e.Attribute("Version")!.Value);

    /// <summary>The licence a restored package ships: an SPDX expression, or the address it names.</summary>
    public static string Licence(string id, string version)
    {
        XElement meta = XDocument.Load(Nuspec(id, version)).Root!.Elements().First(e => e.Name.LocalName == "metadata");
        string? Value(string name) => meta.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
        string? type = meta.Elements().FirstOrDefault(e => e.Name.LocalName == "license")?.Attribute("type")?.Value;
        return (type == "expression" ? Value("license") : Value("licenseUrl") ?? Value("license")) ?? "none";
    }

    private static string Nuspec(string id, string version)
    {
        string lower = id.ToLowerInvariant();
        using JsonDocument assets = JsonDocument.Parse(
            Checkout.Read("tests/Twin.Style.Tests/obj/project.assets.json"));
        return assets.RootElement.GetProperty("packageFolders").EnumerateObject()
            .Select(f => Path.Combine(f.Name, lower, version.ToLowerInvariant(), lower + ".nuspec")).First(File.Exists);
    }
}
