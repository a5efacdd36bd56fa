using Twin.Scenario.Document;

namespace Twin.Scenario.Reading;

/// <summary>The ids of a world file.</summary>
internal static class Ids
{
    /// <summary>Longest id: it stands in tables and file names. Unit: characters.</summary>
    public const int LengthMax = 64;

    /// <summary>Whether a text is an id: a to z, digits and -, beginning with a letter.</summary>
    public static bool IsId(string text)
    {
        if (text.Length is 0 or > LengthMax || !char.IsAsciiLetterLower(text[0])) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-') return false;
        }

        return true;
    }

    /// <summary>Notes an error unless a text is an id.</summary>
    public static bool Check(string text, FilePlace at, string where, Problems problems)
    {
        if (IsId(text)) return true;
        problems.Error(ErrorTexts.BadId, at, where, "[a-z][a-z0-9-]*", ScalarNode.Shorten(text),
            ScalarNode.Shorten(text), Suggestion(text));
        return false;
    }

    private static string Suggestion(string text)
    {
        var id = new string([.. text.Take(LengthMax).Select(c =>
            char.IsAsciiLetter(c) ? char.ToLowerInvariant(c) : char.IsAsciiDigit(c) ? c : '-')]).Trim('-');
        return id.Length > 0 && char.IsAsciiLetter(id[0]) ? id : "x-" + id;
    }
}
