using System.CommandLine;
using System.Globalization;
using Twin.Domain;
using Twin.Macro.Estimation;

namespace Twin.Host.Money.Statistics;

/// <summary>The options of verbs that look at statistics: which, what window of them, which judgement beside.</summary>
/// <param name="from">First quarter where nothing else is said.</param>
/// <param name="to">Last quarter where nothing else is said.</param>
internal sealed class StatisticsOptions(string from, string to)
{
    private readonly Option<string?> _data = new("--data")
    {
        Description = "Folder of the statistics; default: the shipped ones of the United States", HelpName = "folder",
    };

    private readonly Option<string?> _calibration = new("--calibration")
    {
        Description = "File of judged values and ranges; default: the shipped one", HelpName = "file.csv",
    };

    private readonly Option<string> _from = new("--from")
    {
        Description = "First quarter of the window", HelpName = from, DefaultValueFactory = _ => from,
    };

    private readonly Option<string> _to = new("--to")
    {
        Description = "Last quarter of the window", HelpName = to, DefaultValueFactory = _ => to,
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_data, _calibration, _from, _to]) command.Options.Add(option);
    }

    /// <summary>Reads what they name.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The choice, or what is wrong.</returns>
    public (StatisticsChoice? Choice, IReadOnlyList<InputError> Errors) Read(ParseResult parsed)
    {
        string path = parsed.GetValue(_calibration) ?? EconomyFile.Shipped;
        (EconomyFile? basis, IReadOnlyList<InputError> errors) = EconomyFile.Read(path, isOpen: false);
        if (basis is null) return (null, errors);
        if (basis.IsScenario) return (null, [StatisticsErrors.Scenario(path)]);
        (EconomyHistory? history, errors) = UsStatistics.Read(parsed.GetValue(_data) ?? UsStatistics.Shipped);
        if (history is null) return (null, errors);
        (string first, string last) = (parsed.GetValue(_from)!, parsed.GetValue(_to)!);
        if (QuarterOf(first) is not { } a) return (null, [StatisticsErrors.Window("--from", "as 1985Q1", first)]);
        if (QuarterOf(last) is not { } b) return (null, [StatisticsErrors.Window("--to", "as 2025Q4", last)]);
        string got = $"{first} to {last}";
        if (b.Number > history.Last.Number || a.Number < history.First.Number)
            return (null, [StatisticsErrors.Window("window", $"inside {history.First} to {history.Last}", got)]);
        return b.Number - a.Number < PriceSample.QuartersLeast
            ? (null, [StatisticsErrors.Window("window", $"more than {PriceSample.QuartersLeast} quarters", got)])
            : (new StatisticsChoice(basis, Path.GetFileName(path), history, a, b), []);
    }

    /// <summary>A quarter as people write it: <c>1985Q1</c>.</summary>
    private static CalendarQuarter? QuarterOf(string text) =>
        text.Length == 6 && text[4] is 'Q' or 'q' && text[5] is >= '1' and <= '4'
            && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? CalendarQuarter.Of(year, text[5] - '0')
            : null;
}
