namespace Twin.Host.Commands;

/// <summary>Finds the word that a user meant.</summary>
internal static class Spelling
{
    // An edit of this many letters still means the same word; of a long word, a third of them.
    private const int EditsMax = 2;
    private const int PartOfLetters = 3;

    /// <summary>The nearest of the known words.</summary>
    /// <param name="word">What the user wrote.</param>
    /// <param name="known">What there is; of equally near words the first counts.</param>
    /// <returns>The word, or null where none is near.</returns>
    public static string? Nearest(string word, IEnumerable<string> known) =>
        known.Where(k => Edits(k, word) <= Math.Max(EditsMax, word.Length / PartOfLetters))
            .MinBy(k => Edits(k, word));

    // Levenshtein distance by rows.
    private static int Edits(string a, string b)
    {
        int[] row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
