using System.Globalization;
using Twin.Domain;
using Twin.Host.Commands;

namespace Twin.Host.Forecast;

/// <summary>What can be wrong with what <c>twin forecast</c> is given, in words.</summary>
internal static class ForecastErrors
{
    /// <summary>A file that cannot be read.</summary>
    public const string UnreadableFile = "TW0161";

    /// <summary>A first line that does not name the columns.</summary>
    public const string BadHeader = "TW0162";

    /// <summary>A line with cells too few or too many.</summary>
    public const string BadLine = "TW0163";

    /// <summary>A value that is no number, or one that is missing.</summary>
    public const string BadNumber = "TW0164";

    /// <summary>A series with a name that is empty or not the only one.</summary>
    public const string BadId = "TW0165";

    /// <summary>A number of values that does not match them, or is out of range.</summary>
    public const string BadLength = "TW0166";

    /// <summary>A training and a test file that do not belong together.</summary>
    public const string NoPair = "TW0167";

    /// <summary>A method that does not exist.</summary>
    public const string UnknownMethod = "TW0168";

    /// <summary>A model file that is none.</summary>
    public const string BadModel = "TW0191";

    /// <summary>Training files, periods and horizons that do not go together.</summary>
    public const string BadSets = "TW0192";

    /// <summary>A file that cannot be written.</summary>
    public const string UnwritableFile = "TW0193";

    /// <summary>Series too short or too few to train on.</summary>
    public const string TooLittle = "TW0194";

    /// <summary>A series that nobody can forecast.</summary>
    public const string NoAnswer = "TW0423";

    private const string ColumnsWanted = "id,domain,n,values (training) or id,domain,h,values (test)";
    private const int GotMax = 60;

    public static InputError Unreadable(string file, string why) => new()
    {
        Code = UnreadableFile, File = file, What = "the file cannot be read", Got = why,
        Fix = "name a file that exists",
    };

    public static InputError NoForecast(string file, string series, int values, string why) => new()
    {
        Code = NoAnswer, File = file, Where = series, What = "no method can forecast the series",
        Expected = why, Got = values == 1 ? "1 value" : string.Create(CultureInfo.InvariantCulture, $"{values} values"),
        Fix = "give the series more values, or choose another with --series",
    };

    public static InputError Header(string file, string line) => new()
    {
        Code = BadHeader, File = file, Line = 1, Column = 1, What = "the first line does not name the columns",
        Expected = ColumnsWanted, Got = Short(line), Fix = "write the columns' names in the first line",
    };

    public static InputError Cells(string file, int line, int column, int count) => new()
    {
        Code = BadLine, File = file, Line = line, Column = column, What = "the line does not have its four cells",
        Expected = "name, domain, number of values, values joined by ;", Got = $"{count} cells",
        Fix = "put commas between cells and semicolons between values",
    };

    public static InputError Id(string file, int line, string id) => new()
    {
        Code = BadId, File = file, Line = line, Column = 1,
        What = id.Length == 0 ? "the series has no name" : "another series has this name",
        Expected = "a name of its own", Got = Short(id), Fix = "give every series one name",
    };

    public static InputError Number(string file, int line, int column, string got) => new()
    {
        Code = BadNumber, File = file, Line = line, Column = column,
        What = got.Length == 0 ? "a value is missing" : "a value is no finite number",
        Expected = "a number such as 1234.5", Got = Short(got), Fix = "write the number, with a point for decimals",
    };

    public static InputError Length(string file, int line, int column, string got, int count) => new()
    {
        Code = BadLength, File = file, Line = line, Column = column, What = "the number of values is not theirs",
        Expected = count.ToString(CultureInfo.InvariantCulture), Got = Short(got), Fix = $"write {count}",
    };

    public static InputError TooLong(string file, int line, int column, int count) => new()
    {
        Code = BadLength, File = file, Line = line, Column = column, What = "the series is too long",
        Expected = $"at most {TimeSeries.MostValues} values", Got = $"{count}", Fix = "leave out the distant past",
    };

    public static InputError Count(string file, int count, int max) => new()
    {
        Code = BadLength, File = file, What = count == 0 ? "the file has no series" : "the file has too many series",
        Expected = $"1 to {max} series", Got = $"{count}", Fix = "write a series a line, below the columns' names",
    };

    public static InputError Pair(string file, int line, string expected, string got) => new()
    {
        Code = NoPair, File = file, Line = line, Column = line > 0 ? 1 : 0,
        What = "the test file does not match the training file", Expected = expected, Got = Short(got),
        Fix = "list the same series in the same order in both, with as many test values as --horizon says",
    };

    public static InputError Method(string name, IReadOnlyList<string> known) => new()
    {
        Code = UnknownMethod, File = UsageErrors.CommandLine, What = "no such method",
        Where = "twin forecast --method", Expected = "one of " + string.Join(", ", known), Got = name,
        Fix = Spelling.Nearest(name, known) is { } near ? $"write {near}" : "choose a method of the list",
    };

    public static InputError Model(string file, string why) => new()
    {
        Code = BadModel, File = file, What = "the file is no model of this build",
        Expected = "what `twin forecast train` wrote", Got = why, Fix = "train it again",
    };

    public static InputError Sets(int files, int periods, int horizons) => new()
    {
        Code = BadSets, File = UsageErrors.CommandLine, What = "files, periods and horizons do not go together",
        Where = "twin forecast train", Expected = "one --period and one --horizon for each --train",
        Got = $"{files} files, {periods} periods, {horizons} horizons",
        Fix = "write --train FILE --period M --horizon H once for each file",
    };

    public static InputError Horizons(string file, int period, int known, int got) => new()
    {
        Code = BadSets, File = file, What = $"another file of period {period} has another horizon",
        Expected = $"{known}", Got = $"{got}", Fix = "give files of one period one horizon",
    };

    public static InputError Little(string file, int period, int horizon) => new()
    {
        Code = TooLittle, File = file, What = $"the series of period {period} are too short to learn intervals from",
        Expected = $"at least two series of {Train.SeriesTraining.LeastLength(period, horizon)} values that change",
        Got = "fewer", Fix = "add longer series, or train for a shorter horizon",
    };

    public static InputError Unwritable(string file, string why) => new()
    {
        Code = UnwritableFile, File = file, What = "the file cannot be written", Got = Short(why),
        Fix = "name a file in a folder that exists and may be written",
    };

    private static string Short(string text) => text.Length <= GotMax ? text : text[..GotMax] + "…";
}
