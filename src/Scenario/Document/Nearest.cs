namespace Twin.Scenario.Document;

/// <summary>"Did you mean": the known words nearest to one that is not known.</summary>
internal static class Nearest
{
    /// <summary>Longest word that is compared; a longer one is no slip of the finger.</summary>
    private const int LengthMax = 64;

    /// <summary>Most words listed when none is near.</summary>
    private const int ListedMax = 12;

    /// <summary>A sentence that helps to find the word.</summary>
    /// <param name="word">The unknown word.</param>
    /// <param name="known">The known ones.</param>
    /// <returns>"did you mean x?", or a list of what is known, or empty when nothing is.</returns>
    public static string Hint(string word, IEnumerable<string> known)
    {
        var sorted = known.Order(StringComparer.Ordinal).ToList();
        var near = Of(word, sorted, 1);
        if (near.Count > 0) return $"did you mean {near[0]}?";
        if (sorted.Count == 0) return "none is defined";
        var listed = string.Join(", ", sorted.Take(ListedMax));
        return sorted.Count > ListedMax ? $"known: {listed}, … ({sorted.Count} in all)" : $"known: {listed}";
    }

    /// <summary>The nearest words, best first, ties in ordinal order.</summary>
    /// <param name="word">The unknown word.</param>
    /// <param name="known">The known ones.</param>
    /// <param name="countMax">Most that are wanted.</param>
    /// <returns>Words at most a third of the letters away.</returns>
    public static IReadOnlyList<string> Of(string word, IEnumerable<string> known, int countMax)
    {
        if (word.Length > LengthMax) return [];
        return [.. known
            .Where(k => k.Length <= LengthMax)
            .Select(k => (Word: k, Distance: Distance(word, k)))
            .Where(k => k.Distance <= Math.Max(1, (Math.Max(word.Length, k.Word.Length) + 1) / 3))
            .OrderBy(k => k.Distance)
            .ThenBy(k => k.Word, StringComparer.Ordinal)
            .Take(countMax)
            .Select(k => k.Word)];
    }

    // Optimal string alignment: insertions, deletions, changes and swaps of neighbours count one each;
    // the case of letters does not count, so that mwh finds MWh.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
