using System.Text.RegularExpressions;

namespace Twin.Style.Tests.Tree;

/// <summary>Words that must not stand in the tree, each with the files it holds for and the reason.</summary>
internal sealed class BannedWords
{
    /// <summary>The list; it is not searched itself.</summary>
    public const string File = "tests/Twin.Style.Tests/Tree/banned-words.txt";

    private static readonly string[] _binary = [".png", ".zip", ".gz", ".db", ".ico", ".woff2"];

    private readonly List<(Regex Pattern, Regex Files, string Why)> _rules = [];

    /// <summary>Reads a list of tab-separated pattern, files and reason.</summary>
    public BannedWords(string list)
    {
        foreach (string line in list.Split('\n'))
        {
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal)) continue;
            string[] cells = line.Split('\t');
            _rules.Add((new Regex(cells[0]), new Regex(cells[1]), cells[2]));
        }
    }

    /// <summary>The words found in one file.</summary>
    /// <param name="path">From the root.</param>
    /// <param name="text">The file's text.</param>
    public IEnumerable<Offence> Check(string path, string text)
    {
        if (path == File || _binary.Contains(Path.GetExtension(path))) yield break;
        (Regex Pattern, Regex Files, string Why)[] rules = _rules.Where(r => r.Files.IsMatch(path)).ToArray();
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            foreach ((Regex pattern, _, string why) in rules)
            {
                Match match = pattern.Match(lines[i]);
                if (match.Success) yield return new(path, i + 1, "banned-word", 1, $"`{match.Value}`: {why}");
            }
        }
    }
}
