using Twin.Domain;
using Twin.Host.Commands;

namespace Twin.Host.Money.Statistics;

/// <summary>What can be wrong with a country's statistics and with what is asked of them, in words.</summary>
internal static class StatisticsErrors
{
    /// <summary>A file of statistics that cannot be read.</summary>
    public const string Unreadable = "TW0241";

    /// <summary>A column, a date or a number of it.</summary>
    public const string BadCell = "TW0242";

    /// <summary>A window of quarters that is none, or holds too little.</summary>
    public const string BadWindow = "TW0243";

    /// <summary>A file that cannot be written.</summary>
    public const string Unwritable = "TW0244";

    public static InputError CannotRead(string file, string why) => new()
    {
        Code = Unreadable, File = file, What = "the file cannot be read", Got = why,
        Fix = "name a folder that holds macro-us.csv, macro-us-quarterly.csv and macro-us-monthly.csv with --data",
    };

    public static InputError NoColumn(string file, string column, string header) => new()
    {
        Code = BadCell, File = file, Line = 1, Column = 1, What = "a column is missing", Expected = column,
        Got = header.Length > 60 ? header[..60] + "…" : header, Fix = "see data/PROVENANCE.md for the columns",
    };

    public static InputError Cell(string file, int line, string column, string expected, string got) => new()
    {
        Code = BadCell, File = file, Line = line, Column = 1, What = "a cell cannot be read", Where = column,
        Expected = expected, Got = got, Fix = "correct it, or leave it empty where nothing is known",
    };

    public static InputError Window(string where, string expected, string got) => new()
    {
        Code = BadWindow, File = UsageErrors.CommandLine, Where = where, What = "no such window of quarters",
        Expected = expected, Got = got, Fix = "write --from 1985Q1 --to 2025Q4",
    };

    /// <summary>A scenario held against statistics.</summary>
    public const string NoData = "TW0246";

    public static InputError Scenario(string file) => new()
    {
        Code = NoData, File = file, What = "a scenario cannot be held against data: there are none of its economy",
        Expected = "a file of values of the United States", Got = "source scenario",
        Fix = "leave --calibration out, or name data/economy-us-2025.csv",
    };

    public static InputError CannotWrite(string file, string why) => new()
    {
        Code = Unwritable, File = file, What = "the file cannot be written", Got = why,
        Fix = "name another with --out; a file that is there is not overwritten",
    };
}
