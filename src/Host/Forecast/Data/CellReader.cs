using System.Text;
using Twin.Domain;

namespace Twin.Host.Forecast.Data;

/// <summary>Cuts a text into cells: separated values with quotes, blank lines and comments left out.</summary>
/// <remarks>Quotes as RFC 4180 has them. A line that begins with # is a comment.</remarks>
internal sealed class CellReader
{
    // Enough lines to tell a separator from a character that only some cells hold.
    private const int LinesSniffed = 50;

    // In the order in which they win where lines tell nothing apart: 1,5;2,5 is two numbers, not three.
    private static readonly char[] Separators = ['\t', ';', ',', '|'];

    private readonly string _file;
    private readonly string _text;
    private readonly StringBuilder _cell = new();
    private int _at;
    private int _line = 1;
    private int _lineStart;

    private CellReader(string file, string text)
    {
        (_file, _text) = (file, text);
        Separator = Sniff(text);
    }

    /// <summary>What separates cells.</summary>
    public char Separator { get; }

    /// <summary>Reads all rows.</summary>
    /// <param name="file">Name for errors.</param>
    /// <param name="text">The whole file.</param>
    /// <returns>The rows with their separator, or what is wrong.</returns>
    public static (List<Cell[]> Rows, char Separator, InputError? Error) Read(string file, string text)
    {
        CellReader reader = new(file, text);
        List<Cell[]> rows = [];
        while (reader._at < text.Length)
        {
            if (reader.SkipsLine()) continue;
            if (reader.Row(out Cell[] row) is { } error) return (rows, reader.Separator, error);
            rows.Add(row);
        }

        return (rows, reader.Separator, null);
    }

    /// <summary>The separator that cuts most lines into as many cells as the first line.</summary>
    private static char Sniff(string text)
    {
        string[] lines = [.. Lines(text).Take(LinesSniffed)];
        if (lines.Length == 0) return ',';
        (char Best, int Fits) winner = (',', 0);
        foreach (char separator in Separators)
        {
            int first = Count(lines[0], separator);
            if (first == 0) continue;
            int fits = lines.Count(line => Count(line, separator) == first);
            if (fits > winner.Fits) winner = (separator, fits);
        }

        return winner.Best;
    }

    private static IEnumerable<string> Lines(string text)
    {
        using StringReader reader = new(text);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#' && !string.IsNullOrWhiteSpace(line)) yield return line;
    }

    private static int Count(string line, char separator)
    {
        bool quoted = false;
        int count = 0;
        foreach (char c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == separator && !quoted) count++;
        }

        return count;
    }

    private bool SkipsLine()
    {
        int end = _text.IndexOf('\n', _at);
        ReadOnlySpan<char> line = _text.AsSpan(_at, (end < 0 ? _text.Length : end) - _at);
        // A line of empty cells holds nothing either.
        if (!line.StartsWith("#") && !line.Trim().Trim(Separator).IsWhiteSpace()) return false;
        _at = end < 0 ? _text.Length : end;
        EndLine();
        return true;
    }

    private InputError? Row(out Cell[] row)
    {
        List<Cell> cells = [];
        row = [];
        bool ended = false;
        while (!ended)
        {
            int column = _at - _lineStart + 1;
            int line = _line;
            if (!Cell(out ended)) return DataErrors.OpenQuote(_file, line, column);
            cells.Add(new Cell(_cell.ToString().Trim(), line, column));
            _cell.Clear();
        }

        row = [.. cells];
        return null;
    }

    /// <summary>Reads one cell; false where its quote never closes.</summary>
    private bool Cell(out bool ended)
    {
        bool quoted = false;
        ended = true;
        for (; _at < _text.Length; _at++)
        {
            char c = _text[_at];
            if (quoted)
            {
                if (c == '\n') NextLine();
                if (c != '"') _cell.Append(c);
                else if (_at + 1 < _text.Length && _text[_at + 1] == '"') _cell.Append(_text[_at++]);
                else quoted = false;
                continue;
            }

            if (c == '"' && _cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == Separator)
            {
                _at++;
                ended = false;
                return true;
            }
            else if (c == '\n')
            {
                EndLine();
                return true;
            }
            else if (c != '\r')
            {
                _cell.Append(c);
            }
        }

        return !quoted;
    }

    private void EndLine()
    {
        if (_at < _text.Length) NextLine();
        _at++;
    }

    private void NextLine()
    {
        _line++;
        _lineStart = _at + 1;
    }
}
