using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Macro.Money;

namespace Twin.Host.Money;

/// <summary><c>twin macro run</c>: the economy by itself, quarter by quarter.</summary>
internal sealed class MacroRunVerb : Verb
{
    private const int QuartersMax = 400;
    private const string VersionOne = "version-1";
    private const string Stabilised = "stabilised";

    private readonly Option<string[]> _set = EconomySettings.Option();

    private readonly Option<int> _quarters = new("--quarters")
    {
        Description = "How far. Unit: quarters", DefaultValueFactory = _ => 40,
    };

    private readonly Option<string> _variant = new("--variant")
    {
        Description = "version-1, or stabilised for horizons beyond five years",
        DefaultValueFactory = _ => VersionOne,
    };

    private readonly Option<bool> _open = new("--open") { Description = "With trade and the rest of the world" };

    private readonly Option<bool> _matrix = new("--matrix") { Description = "Every quarter's flow matrix in JSON" };

    private readonly Option<string?> _calibration = new("--calibration")
    {
        Description = "File of values; default: the United States at the end of 2025", HelpName = "file.csv",
    };

    /// <summary>Makes the verb.</summary>
    public MacroRunVerb()
        : base(
            "run", "Run the economy by itself, quarter by quarter",
            "twin macro run --set g=0.10 --set hb=0.06 --set Grule=lag --quarters 40",
            "twin macro run --variant stabilised --quarters 80 --json")
    {
        _variant.AcceptOnlyFromAmong(VersionOne, Stabilised);
        _quarters.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > QuartersMax)
                result.AddError($"expected 1 to {QuartersMax} quarters");
        });
        foreach (Option option in (Option[])[_set, _quarters, _variant, _open, _matrix, _calibration])
            Options.Add(option);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        string path = parsed.GetValue(_calibration) ?? EconomyFile.Shipped;
        (EconomyFile? file, IReadOnlyList<InputError> errors) = EconomyFile.Read(path, parsed.GetValue(_open));
        if (file is null) return context.Report(errors);
        bool isStabilised = parsed.GetValue(_variant) == Stabilised;
        EconomySetting setting = isStabilised ? file.Setting.Stabilised() : file.Setting;
        (setting, errors) = EconomySettings.Apply(setting, parsed.GetValue(_set) ?? []);
        if (errors.Count > 0) return context.Report(errors);
        Economy economy;
        try
        {
            economy = new Economy(setting.Parameters, setting.Opening);
        }
        catch (EconomyRefusedException e)
        {
            return context.Report(EconomyErrors.Of(e));
        }

        List<MacroRow> rows = [];
        List<MacroMatrix> matrices = [];
        MacroMatrix? lastValid = null;
        try
        {
            for (int i = 0; i < parsed.GetValue(_quarters); i++)
            {
                rows.Add(MacroRow.Of(economy.Step(), isStabilised));
                if (rows.TrueForAll(row => row.Valid)) lastValid = MacroMatrix.Of(economy);
                if (parsed.GetValue(_matrix)) matrices.Add(MacroMatrix.Of(economy));
            }
        }
        catch (EconomyStoppedException e)
        {
            return context.Report(EconomyErrors.Of(e));
        }

        MacroReport report = Report(setting, isStabilised, file, path, rows, matrices);
        if (context.Json) context.WriteJson(report, HostJson.Default.MacroReport);
        else MacroView.Write(context.Terminal, report, lastValid);
        return ExitCode.Good;
    }

    private static MacroReport Report(
        EconomySetting setting, bool isStabilised, EconomyFile file, string path, List<MacroRow> rows,
        List<MacroMatrix> matrices)
    {
        EconomyParameters p = setting.Parameters;
        bool isLong = rows.Count > Economy.ShortHorizon && !isStabilised;
        return new MacroReport(
            file.IsScenario ? file.Boundary : (file with { Setting = setting }).Boundary,
            isStabilised ? Stabilised : VersionOne,
            Path.GetFileName(path),
            file.NotIdentified,
            EconomyValues.All.Select(v => (v.Key, Value: v.Get(setting))).Where(v => !double.IsNaN(v.Value))
                .ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal),
            Word(p.PublicBudgets),
            Word(p.PrivateInvestment),
            p.Wages == WageRule.Indexed ? "indexed" : "expectations",
            isLong ? $"version 1 drifts: beyond quarter {Economy.ShortHorizon} use --variant stabilised" : null,
            rows,
            matrices);
    }

    private static string Word(BudgetRule rule) => rule == BudgetRule.Share ? "share" : "lag";
}
