using Twin.Domain;
using Twin.Host.Commands;

namespace Twin.Host.Forecast.Data;

/// <summary>What can be wrong with a file of series, in words. A code, once shipped, keeps its meaning.</summary>
internal static class DataErrors
{
    /// <summary>The file cannot be read.</summary>
    public const string Unreadable = "TW0171";

    /// <summary>The file exceeds a limit.</summary>
    public const string TooLarge = "TW0172";

    /// <summary>The file is not text.</summary>
    public const string NotText = "TW0173";

    /// <summary>A quote never closes.</summary>
    public const string Quote = "TW0174";

    /// <summary>A row has cells too few or too many.</summary>
    public const string Cells = "TW0175";

    /// <summary>A column that the file does not have.</summary>
    public const string UnknownColumn = "TW0176";

    /// <summary>A file without a series.</summary>
    public const string NoSeries = "TW0177";

    /// <summary>A cell that is no number.</summary>
    public const string BadNumber = "TW0178";

    /// <summary>A cell that is no date.</summary>
    public const string BadDate = "TW0179";

    /// <summary>Dates of which the month is open.</summary>
    public const string OpenOrder = "TW0180";

    /// <summary>Two values at one date.</summary>
    public const string Duplicate = "TW0181";

    /// <summary>Dates at unequal intervals.</summary>
    public const string Spacing = "TW0182";

    /// <summary>More gaps than values.</summary>
    public const string Gaps = "TW0183";

    /// <summary>A series that the file does not have.</summary>
    public const string UnknownSeries = "TW0184";

    /// <summary>A condition that is malformed or that no row meets.</summary>
    public const string BadWhere = "TW0185";

    private const int GotMax = 60;
    private const int NamesMax = 8;

    public static InputError CannotRead(string file, string why) => new()
    {
        Code = Unreadable, File = file, What = "the file cannot be read", Got = why, Fix = "check name and permissions",
    };

    public static InputError Large(string file, string what, long most, long got) => new()
    {
        Code = TooLarge, File = file, What = $"the file has too many {what}", Expected = $"at most {most}",
        Got = $"{got}", Fix = "split it, or leave out the distant past",
    };

    public static InputError Encoding(string file, int line) => new()
    {
        Code = NotText, File = file, Line = line, Column = 1, What = "the file is not UTF-8 text",
        Expected = "UTF-8, or UTF-16 with a byte order mark", Fix = "save it as CSV in UTF-8",
    };

    public static InputError OpenQuote(string file, int line, int column) => new()
    {
        Code = Quote, File = file, Line = line, Column = column, What = "a quote opens here and never closes",
        Fix = "close it, or double a quote that belongs to the text",
    };

    public static InputError CellCount(string file, int line, int expected, int got) => new()
    {
        Code = Cells, File = file, Line = line, Column = 1, What = "the row does not have as many cells as the first",
        Expected = $"{expected}", Got = $"{got}", Fix = "put text that holds the separator in quotes",
    };

    public static InputError Column(string file, string option, string name, IReadOnlyList<string> known) => new()
    {
        Code = UnknownColumn, File = file, What = "no such column", Where = option, Expected = "one of " + List(known),
        Got = Short(name), Fix = Spelling.Nearest(name, known) is { } near ? $"write {near}" : "choose one of the list",
    };

    public static InputError Nothing(string file, string what, string fix) => new()
    {
        Code = NoSeries, File = file, What = what, Fix = fix,
        Expected = "dates and a column of numbers for each series, or series, date and value in each row",
    };

    public static InputError Number(string file, Cell cell, string column, bool comma) => new()
    {
        Code = BadNumber, File = file, Line = cell.Line, Column = cell.Column, What = "a value is no finite number",
        Where = column, Expected = $"a number such as {(comma ? "1234,5" : "1234.5")}, or nothing",
        Got = Short(cell.Text), Fix = "write the number, leave the cell empty, or name other columns with --value",
    };

    public static InputError Date(string file, Cell cell, string column) => new()
    {
        Code = BadDate, File = file, Line = cell.Line, Column = cell.Column,
        What = cell.Text.Length == 0 ? "a date is missing" : "a date cannot be read, or is unlike the others",
        Where = column, Expected = DateText.Forms, Got = Short(cell.Text),
        Fix = "write dates alike, or name the column of dates with --time",
    };

    public static InputError Order(string file, Cell cell, string column, bool contradicts) => new()
    {
        Code = OpenOrder, File = file, Line = cell.Line, Column = cell.Column,
        What = contradicts ? "here the month stands elsewhere than before" : "nothing tells the day from the month",
        Where = column, Expected = "year first, such as 2025-07-31", Got = Short(cell.Text),
        Fix = "write years first, or say --date-order dmy or --date-order mdy",
    };

    public static InputError Twice(string file, Cell time, string series, int otherLine) => new()
    {
        Code = Duplicate, File = file, Line = time.Line, Column = time.Column, What = "the series has two values here",
        Where = series, Expected = "one value for each date", Got = $"{Short(time.Text)}, also on line {otherLine}",
        Fix = "remove one, keep some rows with --where, or name the columns that tell series apart with --id",
    };

    public static InputError Unequal(string file, Cell time, string series, string expected, string got) => new()
    {
        Code = Spacing, File = file, Line = time.Line, Column = time.Column, What = "dates at unequal intervals",
        Where = series, Expected = expected, Got = got,
        Fix = "bring them to one interval, or leave such series out with --skip-irregular",
    };

    public static InputError ManyGaps(string file, Cell time, string series, long values, long steps) => new()
    {
        Code = Gaps, File = file, Line = time.Line, Column = time.Column, What = "more gaps than values",
        Where = series, Expected = "a value at every second step or more", Got = $"{values} values over {steps} steps",
        Fix = "use a longer interval, or leave such series out with --skip-irregular",
    };

    public static InputError Series(string file, string name, IReadOnlyList<string> known) => new()
    {
        Code = UnknownSeries, File = file, What = "no such series", Where = "--series",
        Expected = "one of " + List(known), Got = Short(name),
        Fix = Spelling.Nearest(name, known) is { } near ? $"write {near}" : "choose one of the list",
    };

    public static InputError Where(string file, string condition, string expected) => new()
    {
        Code = BadWhere, File = file, What = expected.Length == 0 ? "not a condition" : "no row is like this",
        Where = "--where", Expected = expected.Length == 0 ? "column=value" : expected, Got = Short(condition),
        Fix = "write a column's name, an equals sign and a text that stands in it",
    };

    /// <summary>The first names of a list.</summary>
    public static string List(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(NamesMax)) + (names.Count > NamesMax ? $", … ({names.Count})" : "");

    private static string Short(string text) => text.Length <= GotMax ? text : text[..GotMax] + "…";
}
