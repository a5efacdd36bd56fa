using System.Security.Cryptography;

namespace Twin.Host;

/// <summary>Names the code that makes a run, so that a run can refuse to be continued by other code.</summary>
internal static class BuildIdentity
{
    private const int HashCharacters = 12;

    /// <summary>Version and a hash over the assemblies whose code decides what a run becomes.</summary>
    public static string Current { get; } = $"{VersionWithoutSource()}+{Hash()}";

    private static string VersionWithoutSource()
    {
        var version = Installation.Version;
        var plus = version.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? version : version[..plus];
    }

    private static string Hash()
    {
        // Builds are deterministic and their paths mapped: the same sources give the same module ids anywhere.
        Type[] rooms =
        [
            typeof(Domain.Ratio), typeof(Actors.Shard), typeof(Factory.Plants.Plant), typeof(Robots.Fleets.Fleet),
            typeof(Macro.Growth.BalancedGrowth), typeof(World.Running.WorldRun),
        ];
        var ids = rooms.SelectMany(room => room.Assembly.ManifestModule.ModuleVersionId.ToByteArray()).ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(ids))[..HashCharacters];
    }
}
