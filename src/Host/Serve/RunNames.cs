using System.Globalization;
using Twin.Storage;

namespace Twin.Host.Serve;

/// <summary>Ids of runs in the interface: <c>WORLD-NNNN</c> for the folder <c>WORLD/NNNN</c>.</summary>
internal static class RunNames
{
    /// <summary>Longest id.</summary>
    public const int LengthMax = 128;

    /// <summary>The id of a run's folder, or of its address in a server.</summary>
    public static string Of(string folder) => StoreUrl.IsMeant(folder)
        ? (StoreUrl.Parse(folder).Run ?? "").Replace('/', '-')
        : $"{Path.GetFileName(Path.GetDirectoryName(folder)!)}-{Path.GetFileName(folder)}";

    /// <summary>Whether a text can be an id: letters, digits, dash, underscore, dot; no path in disguise.</summary>
    public static bool IsId(string text) =>
        text.Length is > 0 and <= LengthMax
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
        && char.IsAsciiLetterOrDigit(text[0]) && !text.Contains("..", StringComparison.Ordinal);

    /// <summary>Folders of runs under a root, in ordinal order.</summary>
    /// <param name="root">Full path of the folder of runs.</param>
    public static IEnumerable<string> Folders(string root)
    {
        if (!Directory.Exists(root)) yield break;
        foreach (var world in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal))
        {
            if (new DirectoryInfo(world).LinkTarget is not null || !IsId(Path.GetFileName(world))) continue;
            foreach (var folder in Directory.EnumerateDirectories(world).Order(StringComparer.Ordinal))
            {
                if (Number(folder) is not null && File.Exists(Path.Combine(folder, "run.db"))) yield return folder;
            }
        }
    }

    /// <summary>The next free number of a world under a root, as its folder.</summary>
    /// <param name="root">Full path of the folder of runs.</param>
    /// <param name="world">Stem of the world.</param>
    /// <param name="after">Numbers known to be taken.</param>
    public static string Next(string root, string world, int after)
    {
        var folder = Path.Combine(root, world);
        var last = Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Select(path => Number(path) ?? 0).DefaultIfEmpty(0).Max()
            : 0;
        var next = Math.Max(last, after) + 1;
        return Path.Combine(folder, next.ToString("D4", CultureInfo.InvariantCulture));
    }

    private static int? Number(string folder) => int.TryParse(
        Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
