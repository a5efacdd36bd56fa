using System.CommandLine;
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

    private readonly StatisticsOptions _options = new("1985Q1", "2025Q4");

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
        _options.AddTo(this);
        Options.Add(_out);
        Options.Add(_members);
        _members.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < MembersLeast or > MembersMax)
                result.AddError($"expected {MembersLeast} to {MembersMax} draws");
        });
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        (StatisticsChoice? choice, IReadOnlyList<InputError> errors) = _options.Read(parsed);
        if (choice is null) return context.Report(errors);
        (EconomyCalibrator? calibrator, InputError? wrong) = Calibrate(choice);
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
            "nation: the United States, closed", choice.BasisFile, UsStatistics.Files, choice.From.ToString(),
            choice.To.ToString(), EconomyCalibrator.LeftOutWords, calibrator.Values, calibrator.Joint,
            calibrator.NotIdentified, Unexplained(calibrator.Fit), sensitivity, path);
        if (context.Json) context.WriteJson(report, HostJson.Default.CalibrationReport);
        else CalibrationView.Write(context.Terminal, report);
        return ExitCode.Good;
    }

    private static (EconomyCalibrator? Calibrator, InputError? Error) Calibrate(StatisticsChoice choice)
    {
        EconomyHistory history = choice.History;
        OpeningReading? opening = OpeningReading.Of(history, choice.To, choice.Basis.Setting.Opening, history.Debt[^1]);
        return opening is null
            ? (null, StatisticsErrors.Window(
                "--to", "a quarter with output, money, rates and unemployment", choice.To.ToString()))
            : (new EconomyCalibrator(choice.Basis, history.Between(choice.From, choice.To), opening), null);
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
