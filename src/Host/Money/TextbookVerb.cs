using System.CommandLine;
using System.Globalization;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Macro.Money.Textbook;

namespace Twin.Host.Money;

/// <summary><c>twin macro textbook</c>: two models of Godley and Lavoie, whose answers are printed in their
/// book.</summary>
internal sealed class TextbookVerb : Verb
{
    private const int PeriodsMax = 10_000;

    private readonly Argument<string> _model = new("MODEL") { Description = "sim or pc" };

    private readonly Option<int> _periods = new("--periods")
    {
        Description = "How far. Unit: periods", DefaultValueFactory = _ => 200,
    };

    private readonly Option<string[]> _set = WorldArguments.Set(
        "Change a coefficient of the model; may be repeated", "key=value");

    /// <summary>Makes the verb.</summary>
    public TextbookVerb()
        : base(
            "textbook", "Run a textbook model: sim (government money) or pc (portfolio choice)",
            "twin macro textbook sim --periods 60",
            "twin macro textbook pc --set r=0.035")
    {
        _model.AcceptOnlyFromAmong("sim", "pc");
        _periods.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > PeriodsMax)
                result.AddError($"expected 1 to {PeriodsMax} periods");
        });
        Arguments.Add(_model);
        Options.Add(_periods);
        Options.Add(_set);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        int periods = parsed.GetValue(_periods);
        string[] changes = parsed.GetValue(_set) ?? [];
        (TextbookReport? report, IReadOnlyList<InputError> errors) = parsed.GetValue(_model) == "sim"
            ? Sim(periods, changes)
            : Pc(periods, changes);
        if (report is null) return context.Report(errors);
        if (context.Json) context.WriteJson(report, HostJson.Default.TextbookReport);
        else TextbookView.Write(context.Terminal, report);
        return ExitCode.Good;
    }

    private static (TextbookReport? Report, IReadOnlyList<InputError> Errors) Sim(int periods, string[] changes)
    {
        SimModel model = new();
        Dictionary<string, double> values = new(StringComparer.Ordinal)
        {
            ["G"] = model.Purchases, ["theta"] = model.TaxRate, ["alpha1"] = model.SpentOfIncome,
            ["alpha2"] = model.SpentOfWealth, ["H0"] = 0,
        };
        List<InputError> errors = Set(values, changes);
        if (errors.Count > 0) return (null, errors);
        model = new SimModel(values["G"], values["theta"], values["alpha1"], values["alpha2"]);
        double steady = model.Purchases / model.TaxRate;
        double income = steady - model.Purchases;
        TextbookRow rest = new(0, steady, income, income, model.Purchases, null, null,
            (1 - model.SpentOfIncome) / model.SpentOfWealth * income);
        IEnumerable<TextbookRow> rows = model.Run(periods, values["H0"])
            .Select(p => new TextbookRow(p.Period, p.Output, p.Income, p.Consumption, p.Taxes, null, null, p.Money));
        return (new TextbookReport("sim", values, rest, [.. rows]), []);
    }

    private static (TextbookReport? Report, IReadOnlyList<InputError> Errors) Pc(int periods, string[] changes)
    {
        PcModel model = new();
        Dictionary<string, double> values = new(StringComparer.Ordinal)
        {
            ["r"] = model.Rate, ["G"] = model.Purchases, ["theta"] = model.TaxRate, ["alpha1"] = model.SpentOfIncome,
            ["alpha2"] = model.SpentOfWealth, ["lambda0"] = model.BillShare, ["lambda1"] = model.RateResponse,
            ["lambda2"] = model.IncomeResponse,
        };
        List<InputError> errors = Set(values, changes);
        if (errors.Count > 0) return (null, errors);

        // As in the book, a run is the path from rest at the old rate to rest at the new.
        PcPeriod opening = model.Steady;
        model = new PcModel(values["r"], values["G"], values["theta"], values["alpha1"], values["alpha2"],
            values["lambda0"], values["lambda1"], values["lambda2"]);
        return (new TextbookReport("pc", values, Row(model.Steady), [.. model.Run(periods, opening).Select(Row)]), []);
    }

    private static TextbookRow Row(PcPeriod p) =>
        new(p.Period, p.Output, p.Income, p.Consumption, p.Taxes, p.Wealth, p.Bills, p.Money);

    private static List<InputError> Set(Dictionary<string, double> values, string[] changes)
    {
        List<InputError> errors = [];
        for (int i = 0; i < changes.Length; i++)
        {
            string[] parts = changes[i].Split('=', 2);
            string names = string.Join(", ", values.Keys);
            (string name, string text) = (parts[0], parts[^1]);
            if (parts.Length != 2 || !values.ContainsKey(name))
                errors.Add(EconomyErrors.Setting(i, "the model has no such value", names, name, "write --set G=20"));
            else if (!double.TryParse(text, CultureInfo.InvariantCulture, out double value) || !IsIn(name, value))
                errors.Add(EconomyErrors.Setting(i, "the value is out of range", Range(name), text, "correct it"));
            else
                values[name] = value;
        }

        return errors;
    }

    private static bool IsPart(string name) => name is "theta" or "alpha1" or "alpha2";

    private static bool IsIn(string name, double value) => IsPart(name)
        ? value is > 0 and < 1
        : name == "r" ? value is >= 0 and < 1 : value is >= 0 and <= 1e12;

    private static string Range(string name) =>
        IsPart(name) ? "above 0, below 1" : name == "r" ? "0 to 1" : "at least 0";
}
