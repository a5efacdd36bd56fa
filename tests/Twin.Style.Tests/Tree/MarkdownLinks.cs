using System.Text.RegularExpressions;

namespace Twin.Style.Tests.Tree;

/// <summary>Follows the links of a Markdown file inside the checkout: file and heading must exist.</summary>
internal static partial class MarkdownLinks
{
    /// <summary>The links that lead nowhere; links to other hosts are not followed.</summary>
    /// <param name="path">The file, from the root.</param>
    /// <param name="text">Its text.</param>
    /// <param name="read">Gives a file's text, an empty string for a folder, null for neither.</param>
    public static IEnumerable<Offence> Check(string path, string text, Func<string, string?> read)
    {
        string[] lines = WithoutCode(text).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            foreach (Match link in Link().Matches(lines[i]))
            {
                string target = link.Groups[1].Value;
                if (!Resolves(path, text, target, read))
                    yield return new(path, i + 1, "dead-link", 1, $"the link to {target} leads nowhere");
            }
        }
    }

    private static bool Resolves(string path, string text, string target, Func<string, string?> read)
    {
        if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal))
            return true;
        string[] parts = target.Split('#', 2);
        string? found = parts[0].Length == 0 ? text : read(Join(path, parts[0]));
        if (found is null) return false;
        return parts.Length == 1 || Heading().Matches(found).Any(h => Anchor(h.Groups[1].Value.Trim()) == parts[1]);
    }

    private static string Join(string from, string to)
    {
        Stack<string> at = new(from.Split('/').SkipLast(1));
        foreach (string step in to.Split('/'))
        {
            if (step == "..") at.TryPop(out _);
            else if (step is not ("." or "")) at.Push(step);
        }

        return string.Join('/', at.Reverse());
    }

    // As GitHub makes them: lower case, spaces to hyphens, other punctuation dropped.
    private static string Anchor(string heading) => string.Concat(heading.ToLowerInvariant().Replace(' ', '-')
        .Where(c => char.IsLetterOrDigit(c) || c is '-' or '_'));

    private static string WithoutCode(string text) =>
        Code().Replace(text, m => new string('\n', m.Value.Count(c => c == '\n')));

    [GeneratedRegex(@"\[[^\]]*\]\(([^)\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} +(.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
