using System.Globalization;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Money;
using Twin.Macro.Finance;

namespace Twin.Host.Finance;

/// <summary>The values of a build-out: from a file, and changed on the command line.</summary>
internal static class FinanceSettings
{
    private const string VendorForm = "vendorForm";

    private static readonly Dictionary<string, VendorForm> _forms = new(StringComparer.Ordinal)
    {
        ["equity"] = Macro.Finance.VendorForm.Equity, ["lease"] = Macro.Finance.VendorForm.Lease,
    };

    /// <summary>The shipped values.</summary>
    public static string Shipped =>
        Path.Combine(Installation.Root ?? Directory.GetCurrentDirectory(), "data", "compute-finance.csv");

    /// <summary>Reads a file of values.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its lines and the setting they make, or what is wrong with it.</returns>
    public static (FinanceSetting? Setting, IReadOnlyList<ValueLine> Lines, IReadOnlyList<InputError> Errors) Read(
        string path)
    {
        (IReadOnlyList<ValueLine> lines, IReadOnlyList<InputError> errors) =
            ValueFile.Read(path, key => FinanceValues.Find(key) is not null);
        if (errors.Count > 0) return (null, [], errors);
        InputError[] missing =
        [
            .. FinanceValues.All.Where(v => lines.All(l => l.Key != v.Key))
                .Select(v => FinanceErrors.NoValue(path, v.Key)),
        ];
        if (missing.Length > 0) return (null, [], missing);
        FinanceSetting setting = new();
        foreach (ValueLine line in lines) setting = FinanceValues.Find(line.Key)!.With(setting, line.Value);
        return (setting, lines, []);
    }

    /// <summary>Applies changes in order.</summary>
    /// <param name="setting">The setting before.</param>
    /// <param name="changes">Each <c>key=value</c>.</param>
    /// <returns>The setting after, and what is wrong with the changes or with what they make.</returns>
    public static (FinanceSetting Setting, IReadOnlyList<InputError> Errors) Apply(
        FinanceSetting setting, IReadOnlyList<string> changes)
    {
        List<InputError> errors = [];
        for (int i = 0; i < changes.Count; i++)
        {
            string[] parts = changes[i].Split('=', 2);
            string key = parts[0].Trim(), text = parts.Length == 2 ? parts[1].Trim() : "";
            if (key == VendorForm && _forms.TryGetValue(text, out VendorForm form))
                setting = setting with { BuildOut = setting.BuildOut with { VendorForm = form } };
            else if (Problem(i, key, text) is { } problem) errors.Add(problem);
            else
            {
                double number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
                setting = FinanceValues.Find(key)!.With(setting, number);
            }
        }

        return (setting, errors.Count > 0 ? errors : [.. Problems(setting)]);
    }

    private static InputError? Problem(int index, string key, string text)
    {
        if (key == VendorForm)
        {
            return FinanceErrors.Setting(
                index, "no vendor pays so", "equity or lease", text, "write --set vendorForm=lease");
        }

        if (FinanceValues.Find(key) is not { } value)
        {
            string[] keys = [.. FinanceValues.All.Select(v => v.Key), VendorForm];
            return FinanceErrors.Setting(
                index, "a build-out has no such value", string.Join(", ", keys), key,
                Spelling.Nearest(key, keys) is { } near ? $"write {near}" : "name one of them");
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? null
            : FinanceErrors.Setting(
                index, "the value is no number", $"a number in {value.Unit}", text, $"write --set {key}=1");
    }

    private static IEnumerable<InputError> Problems(FinanceSetting setting)
    {
        foreach (FinanceValue value in FinanceValues.All.Where(v => !v.Allows(v.Get(setting))))
            yield return FinanceErrors.Range(value.Key, FinanceValues.RangeOf(value), Text(value.Get(setting)));
        BuildOut plan = setting.BuildOut;
        if (plan.ClosingChips < plan.OpeningChips)
        {
            yield return FinanceErrors.Range(
                "closingChips", $"at least openingChips, {Text(plan.OpeningChips)}", Text(plan.ClosingChips));
        }

        bool isLease = plan.VendorForm == Macro.Finance.VendorForm.Lease;
        double most = isLease ? plan.DebtShare : 1 - plan.DebtShare;
        if (plan.VendorShare > most)
        {
            string of = isLease ? "debt" : "equity";
            yield return FinanceErrors.Range(
                "vendorShare", $"at most the part of {of} in the round, {Text(most)}", Text(plan.VendorShare));
        }
    }

    private static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
