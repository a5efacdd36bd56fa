using System.CommandLine;
using Twin.Domain;

namespace Twin.Host.Forecast.Data;

/// <summary>The options of every verb that reads a file of series.</summary>
internal sealed class DataOptions
{
    private readonly Option<string> _data = new("--data")
    {
        Description = "Series: columns of dates and values, rows of series, date and value, or a series a row",
        HelpName = "file.csv", Required = true,
    };

    private readonly Option<string[]> _series = Names("--series", "Only this series; may be repeated", "name");

    private readonly Option<string[]> _where =
        Names("--where", "Only rows with this text in this column; may be repeated", "column=value");

    private readonly Option<string?> _time = new("--time") { Description = "Column of dates", HelpName = "column" };

    private readonly Option<string?> _id = new("--id")
    {
        Description = "Columns that name a series, joined by commas", HelpName = "column[,column…]",
    };

    private readonly Option<string?> _value = new("--value")
    {
        Description = "Columns of values, joined by commas", HelpName = "column[,column…]",
    };

    private readonly Option<int?> _period = new("--period")
    {
        Description = "Steps of a season; default: 4 quarterly, 12 monthly, 52 weekly, 7 daily, 24 hourly",
    };

    private readonly Option<string?> _dateOrder = new("--date-order")
    {
        Description = "How to read 03/04/2025: dmy or mdy", HelpName = "dmy|mdy",
    };

    private readonly Option<bool> _skipIrregular = new("--skip-irregular")
    {
        Description = "Leave series with irregular dates out instead of refusing the file",
    };

    /// <summary>Makes them anew: a parser keeps state in them.</summary>
    public DataOptions()
    {
        _dateOrder.AcceptOnlyFromAmong("dmy", "mdy");
        _period.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > TimeSeries.LongestPeriod)
                result.AddError($"expected 1 to {TimeSeries.LongestPeriod} steps");
        });
    }

    /// <summary>Puts them on a verb.</summary>
    public void AddTo(Command verb)
    {
        foreach (Option option in (Option[])
            [_data, _series, _where, _time, _id, _value, _period, _dateOrder, _skipIrregular])
            verb.Options.Add(option);
    }

    /// <summary>The file as the user named it.</summary>
    public string File(ParseResult parsed) => parsed.GetValue(_data)!;

    /// <summary>Reads the file as the command line says.</summary>
    public DataReading Read(ParseResult parsed) => DataFile.Read(File(parsed), new DataChoice
    {
        Time = parsed.GetValue(_time),
        Ids = Split(parsed.GetValue(_id)),
        Values = Split(parsed.GetValue(_value)),
        Where = parsed.GetValue(_where)!,
        Series = parsed.GetValue(_series)!,
        Period = parsed.GetValue(_period),
        Order = parsed.GetValue(_dateOrder) switch
        {
            "dmy" => DateOrder.DayFirst,
            "mdy" => DateOrder.MonthFirst,
            _ => DateOrder.Unknown,
        },
        SkipsIrregular = parsed.GetValue(_skipIrregular),
    });

    private static Option<string[]> Names(string name, string description, string helpName) => new(name)
    {
        Description = description, HelpName = helpName, Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false, DefaultValueFactory = _ => [],
    };

    private static string[] Split(string? names) =>
        names?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
