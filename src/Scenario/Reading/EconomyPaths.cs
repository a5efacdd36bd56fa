using Twin.World.Joining;

namespace Twin.Scenario.Reading;

/// <summary>The paths of an economy's numbers: each may be called by its key or its symbol.</summary>
internal static class EconomyPaths
{
    private const string Economy = "economy", Set = "set";

    /// <summary>The path under which a number is known, for one written as <c>economy.g</c> or
    /// <c>economy.set.g</c>.</summary>
    /// <param name="path">The path as written.</param>
    /// <param name="known">Paths of numbers.</param>
    /// <returns>The path itself where it is known, or is none of an economy's number.</returns>
    public static string Known(string path, ICollection<string> known)
    {
        if (known.Contains(path)) return path;
        var name = path.Split('.') switch
        {
            [Economy, var last] => last,
            [Economy, Set, var last] => last,
            _ => string.Empty,
        };
        if (EconomyNumbers.Find(name) is not { } number) return path;
        string[] spellings = [$"{Economy}.{Set}.{number.Key}", $"{Economy}.{Set}.{number.Symbol}"];
        return spellings.FirstOrDefault(known.Contains) ?? path;
    }
}
