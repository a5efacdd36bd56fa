namespace Twin.Host.Api;

/// <summary>Text in a cell of CSV that no spreadsheet takes for a formula.</summary>
internal static class CsvCell
{
    private static readonly System.Buffers.SearchValues<char> _quoted =
        System.Buffers.SearchValues.Create(",\"\r\n\t");

    /// <summary>Writes a cell: quoted where it must be, with an apostrophe before what a formula begins with.</summary>
    public static string Of(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().ContainsAny(_quoted)
            ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : safe;
    }
}
