using System.Security.Cryptography;

namespace Twin.Storage;

/// <summary>The SHA-256 of a finished database: finds a flipped byte even where no row lives.</summary>
internal static class DatabaseSeal
{
    /// <summary>The seal as <c>sha256sum</c> prints it, so that it can be checked without twin.</summary>
    public static string Line(string folder)
    {
        try
        {
            using FileStream file = File.OpenRead(Path.Combine(folder, RunFolder.DatabaseName));
            return Convert.ToHexStringLower(SHA256.HashData(file)) + "  " + RunFolder.DatabaseName + "\n";
        }
        catch (Exception e) when (StorageErrors.From(e, folder) is { } known)
        {
            throw known;
        }
    }

    /// <summary>False when the folder holds a seal that does not fit the database.</summary>
    public static bool Fits(string folder)
    {
        string seal = Path.Combine(folder, RunFolder.SealName);
        return !File.Exists(seal) || File.ReadAllText(seal) == Line(folder);
    }
}
