using System.CommandLine;
using System.Globalization;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Money.Statistics;
using Twin.Host.Output;
using Twin.Macro.Estimation;
using Twin.Macro.Money;

namespace Twin.Host.Money.Calibrate;

/// <summary><c>twin macro calibrate</c>: refits what statistics hold and names what they do not.</summary>
internal sealed class CalibrateVerb : Verb
{
    private const int MembersLeast = 30;
    private const int MembersMax = 10_000;
    private const ulong Seed = 1;

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
        Description = "First quarter of the window", HelpName = "1985Q1", DefaultValueFactory = _ => "1985Q1",
    };

    private readonly Option<string> _to = new("--to")
    {
        Description = "Last quarter of the window: the opening", HelpName = "2025Q4",
        DefaultValueFactory = _ => "2025Q4",
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "Write the values as a file for twin macro run --calibration", HelpName = "file.csv",
    };

    private readonly Option<int> _members = new("--members")
    {
        Description = "Draws for the sensitivity indices", DefaultValueFactory = _ => 256,
    };

    /// <summary>Makes the verb.</summary>
    public CalibrateVerb()
        : base(
            "calibrate", "Refit the economy to statistics, and name what they say nothing about",
            "twin macro calibrate", "twin macro calibrate --from 1960Q1 --to 1989Q4 --out economy-1989.csv --json")
    {
        foreach (Option option in (Option[])[_data, _calibration, _from, _to, _out, _members])
            Options.Add(option);
        _members.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < MembersLeast or > MembersMax)
                result.AddError($"expected {MembersLeast} to {MembersMax} draws");
        });
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        (EconomyFile? basis, IReadOnlyList<InputError> errors) =
            EconomyFile.Read(parsed.GetValue(_calibration) ?? EconomyFile.Shipped, isOpen: false);
        if (basis is null) return context.Report(errors);
        string folder = parsed.GetValue(_data) ?? UsStatistics.Shipped;
        (EconomyHistory? history, errors) = UsStatistics.Read(folder);
        if (history is null) return context.Report(errors);
        (EconomyCalibrator? calibrator, InputError? wrong) = Calibrate(basis, history, parsed);
        if (calibrator is null) return context.Report(wrong!);
        string? path = parsed.GetValue(_out);
        if (path is not null && Write(path, calibrator) is { } unwritten) return context.Report(unwritten);
        IReadOnlyList<AnswerSensitivity> sensitivity;
        try
        {
            sensitivity = EconomySensitivity.Of(calibrator.Setting, calibrator.Ranges, parsed.GetValue(_members), Seed);
        }
        catch (EconomyRefusedException e)
        {
            return context.Report(EconomyErrors.Of(e));
        }

        CalibrationReport report = new(
            "nation: the United States, closed", Path.GetFileName(parsed.GetValue(_calibration) ?? EconomyFile.Shipped),
            UsStatistics.Files, parsed.GetValue(_from)!, parsed.GetValue(_to)!, EconomyCalibrator.LeftOutWords,
            calibrator.Values, calibrator.Joint, calibrator.NotIdentified, Unexplained(calibrator.Fit), sensitivity,
            path);
        if (context.Json) context.WriteJson(report, HostJson.Default.CalibrationReport);
        else CalibrationView.Write(context.Terminal, report);
        return ExitCode.Good;
    }

    /// <summary>A quarter as people write it: <c>1985Q1</c>.</summary>
    /// <returns>None where the text is no quarter.</returns>
    internal static CalendarQuarter? QuarterOf(string text) =>
        text.Length == 6 && text[4] is 'Q' or 'q' && text[5] is >= '1' and <= '4'
            && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? CalendarQuarter.Of(year, text[5] - '0')
            : null;

    private (EconomyCalibrator? Calibrator, InputError? Error) Calibrate(
        EconomyFile basis, EconomyHistory history, ParseResult parsed)
    {
        (string from, string to) = (parsed.GetValue(_from)!, parsed.GetValue(_to)!);
        if (QuarterOf(from) is not { } first) return (null, StatisticsErrors.Window("--from", "as 1985Q1", from));
        if (QuarterOf(to) is not { } last) return (null, StatisticsErrors.Window("--to", "as 2025Q4", to));
        string span = $"{history.First} to {history.Last}";
        if (last.Number > history.Last.Number || first.Number < history.First.Number)
            return (null, StatisticsErrors.Window("--from and --to", $"inside {span}", $"{from} to {to}"));
        if (last.Number - first.Number < PriceSample.QuartersLeast)
        {
            string least = $"more than {PriceSample.QuartersLeast} quarters";
            return (null, StatisticsErrors.Window("--from and --to", least, $"{from} to {to}"));
        }

        EconomyHistory window = history.Between(first, last);
        OpeningReading? opening = OpeningReading.Of(
            history.Between(history.First, last), last, basis.Setting.Opening,
            history.Debt[history.IndexOf(CalendarQuarter.Of(2025, 4))]);
        return opening is null
            ? (null, StatisticsErrors.Window("--to", "a quarter with output, money, rates and unemployment", to))
            : (new EconomyCalibrator(basis, window, opening), null);
    }

    private static InputError? Write(string path, EconomyCalibrator calibrator)
    {
        try
        {
            using FileStream file = new(path, FileMode.CreateNew);
            using StreamWriter writer = new(file);
            writer.Write(CalibrationFile.Text(calibrator.Ranges, calibrator.Values));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return StatisticsErrors.CannotWrite(path, e.Message);
        }
    }

    private static UnexplainedShocks Unexplained(EconomyFit fit) => new(
        fit.Prices?.PriceDeviation, fit.Prices?.WageDeviation, fit.Rates?.Deviation, fit.Cycle.Deviation,
        fit.Cycle.Persistence, fit.Rates?.Censored ?? 0);
}
