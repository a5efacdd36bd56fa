using System.Globalization;

namespace Twin.Host.Forecast.Data;

/// <summary>Reads numbers as tables have them.</summary>
internal static class NumberText
{
    private const int Group = 3;

    private static readonly string[] Missing = ["na", "n/a", "#n/a", "nan", "null", "none", ".", "..", "-", "–"];

    /// <summary>Whether a cell says that there is no value.</summary>
    public static bool IsMissing(string text) =>
        text.Length == 0 || Missing.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a finite number, with or without groups of thousands.</summary>
    /// <param name="text">Trimmed.</param>
    /// <param name="comma">Whether decimals follow a comma.</param>
    /// <param name="value">The number.</param>
    public static bool TryRead(string text, bool comma, out double value)
    {
        (char point, char group) = comma ? (',', '.') : ('.', ',');
        string plain = WithoutGroups(text, point, group);
        if (comma) plain = plain.Replace(',', '.');
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
    }

    /// <summary>Whether decimals follow a comma in a table.</summary>
    /// <param name="texts">All its cells.</param>
    /// <param name="separator">What separates them; where it is a comma, none can be in a number.</param>
    public static bool HasDecimalComma(IEnumerable<string> texts, char separator)
    {
        if (separator == ',') return false;
        int comma = 0;
        int point = 0;
        foreach (string text in texts)
        {
            bool asComma = TryRead(text, comma: true, out _);
            bool asPoint = TryRead(text, comma: false, out _);
            if (asComma && !asPoint) comma++;
            else if (asPoint && !asComma) point++;
            else if (asComma && separator == ';' && text.Contains(',')) comma++;
        }

        return comma > point;
    }

    /// <summary>The text without its groups; the text itself where they are not groups of three digits.</summary>
    private static string WithoutGroups(string text, char point, char group)
    {
        // The other sign alone must not read as a decimal point.
        if (!text.Contains(group)) return text;
        string[] parts = text.Split(group);
        int sign = parts[0].StartsWith('-') || parts[0].StartsWith('+') ? 1 : 0;
        if (parts[0].Length - sign is < 1 or > Group || !parts[0][sign..].All(char.IsAsciiDigit)) return "x";
        for (int i = 1; i < parts.Length; i++)
        {
            string digits = i == parts.Length - 1 ? parts[i].Split(point)[0] : parts[i];
            if (digits.Length != Group || !digits.All(char.IsAsciiDigit)) return "x";
        }

        return string.Concat(parts);
    }
}
