using System.Globalization;

namespace Twin.Style.Tests.Shape;

/// <summary>Offences older than their rule, each with its size: an entry may shrink or go, never grow.</summary>
internal static class AllowList
{
    /// <summary>The list: `path rule measured` on each line, `#` begins a comment.</summary>
    public const string File = "tests/Twin.Style.Tests/Shape/allowed.txt";

    /// <summary>What is left to report after the allowed offences are set against the measured ones.</summary>
    /// <param name="list">The text of the list.</param>
    /// <param name="measured">Every offence in the tree.</param>
    /// <returns>New or grown offences, and entries that are now too generous.</returns>
    public static IEnumerable<Offence> Apply(string list, IEnumerable<Offence> measured)
    {
        Dictionary<(string Path, string Rule), (int Allowed, int Line)> allowed = Parse(list);
        ILookup<(string Path, string Rule), Offence> worst = measured.ToLookup(o => (o.Path, o.Rule));
        foreach (IGrouping<(string Path, string Rule), Offence> group in worst)
        {
            int limit = allowed.TryGetValue(group.Key, out (int Allowed, int Line) entry) ? entry.Allowed : 0;
            foreach (Offence grown in group.Where(o => o.Measured > limit)) yield return grown;
        }

        foreach (((string Path, string Rule) key, (int most, int line)) in allowed)
        {
            int now = worst[key].Select(o => o.Measured).DefaultIfEmpty(0).Max();
            if (now < most)
                yield return new(File, line, "allow-list", now,
                    $"{key.Path} {key.Rule} is down to {now}: lower its entry");
        }
    }

    private static Dictionary<(string Path, string Rule), (int Allowed, int Line)> Parse(string list)
    {
        Dictionary<(string, string), (int, int)> entries = [];
        string[] lines = list.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string[] words = lines[i].Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is [var path, var rule, var most])
                entries.Add((path, rule), (int.Parse(most, CultureInfo.InvariantCulture), i + 1));
        }

        return entries;
    }
}
