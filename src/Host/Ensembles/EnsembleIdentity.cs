using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Twin.World.Ensembles;
using Twin.World.Records;

namespace Twin.Host.Ensembles;

/// <summary>What the members of an ensemble depend on, as one hash: the same hash, the same members.</summary>
internal static class EnsembleIdentity
{
    private const int FolderDigits = 8;

    /// <summary>The hash.</summary>
    /// <param name="world">The world as stated, its seed that of the ensemble.</param>
    /// <param name="options">How the ensemble is carried out.</param>
    /// <param name="build">The build that runs it.</param>
    /// <returns>SHA-256, lower-case hexadecimal.</returns>
    public static string Of(WorldRecord world, EnsembleOptions options, string build)
    {
        // Members of a Sobol ensemble do not depend on how many there are: more can be added to them.
        var count = options.Sampling == SamplingKind.Sobol ? 0 : options.Runs;
        var head = string.Create(CultureInfo.InvariantCulture, $"ensemble/1 {build} {options.Sampling} {count}\n");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(head));
        hash.AppendData(WorldJson.Write(world));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Folder of an ensemble that names none: the same command finds its own again.</summary>
    public static string FolderOf(string stem, string identity) =>
        Path.Combine("ensembles", stem, identity[..FolderDigits]);
}
