using System.CommandLine;
using System.Globalization;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Macro.Money;

namespace Twin.Host.Money;

/// <summary>Changes of an economy from the command line: <c>--set g=0.1</c>.</summary>
internal static class EconomySettings
{
    private const string PublicBudgets = "Grule";
    private const string PrivateInvestment = "Irule";
    private const string WageRuleName = "Wrule";
    private const string None = "none";

    private static readonly Dictionary<string, BudgetRule> _rules = new(StringComparer.Ordinal)
    {
        ["share"] = BudgetRule.Share, ["lag"] = BudgetRule.Lag,
    };

    private static readonly Dictionary<string, WageRule> _wages = new(StringComparer.Ordinal)
    {
        ["expectations"] = WageRule.Expectations, ["indexed"] = WageRule.Indexed,
    };

    /// <summary>The option; each verb makes its own, for a parser keeps state in it.</summary>
    public static Option<string[]> Option() => WorldArguments.Set(
        "Change a value of the economy, by a key or symbol of docs/model.md; may be repeated", "key=value");

    /// <summary>Applies them in order.</summary>
    /// <param name="setting">The economy before.</param>
    /// <param name="changes">Each <c>name=value</c>; the name a key or a symbol.</param>
    /// <returns>The economy after, and what could not be applied.</returns>
    public static (EconomySetting Setting, IReadOnlyList<InputError> Errors) Apply(
        EconomySetting setting, IReadOnlyList<string> changes)
    {
        List<InputError> errors = [];
        for (int i = 0; i < changes.Count; i++)
        {
            int split = changes[i].IndexOf('=', StringComparison.Ordinal);
            if (split <= 0)
            {
                errors.Add(EconomyErrors.Setting(i, "no value is set", "name=value", changes[i], "write --set g=0.1"));
                continue;
            }

            (string name, string text) = (changes[i][..split].Trim(), changes[i][(split + 1)..].Trim());
            (EconomySetting? changed, InputError? error) = Apply(setting, i, name, text);
            setting = changed ?? setting;
            if (error is not null) errors.Add(error);
        }

        return (setting, errors);
    }

    private static (EconomySetting? Setting, InputError? Error) Apply(
        EconomySetting setting, int index, string name, string text)
    {
        if (name is PublicBudgets or "publicBudgets" or PrivateInvestment or "privateInvestment")
        {
            if (!_rules.TryGetValue(text, out BudgetRule rule))
            {
                return (null, EconomyErrors.Setting(
                    index, "no budget has this rule", "share or lag", text, $"write --set {name}=lag"));
            }

            EconomyParameters p = setting.Parameters;
            p = name is PublicBudgets or "publicBudgets"
                ? p with { PublicBudgets = rule }
                : p with { PrivateInvestment = rule };
            return (setting with { Parameters = p }, null);
        }

        if (name is WageRuleName or "wages")
        {
            return _wages.TryGetValue(text, out WageRule wages)
                ? (setting with { Parameters = setting.Parameters with { Wages = wages } }, null)
                : (null, EconomyErrors.Setting(
                    index, "wages have no such rule", "expectations or indexed", text, $"write --set {name}=indexed"));
        }

        if (EconomyValues.Find(name) is not { } value)
        {
            return (null, EconomyErrors.Setting(
                index, "an economy has no such value", "a key or symbol of docs/model.md", name, Nearest(name)));
        }

        if (value.Key == "transferTarget" && text == None)
            return (setting with { Parameters = setting.Parameters with { TransferTarget = null } }, null);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? (value.With(setting, number), null)
            : (null, EconomyErrors.Setting(
                index, "the value is no number", $"a number in {value.Unit}", text, $"write --set {name}=0.1"));
    }

    private static string Nearest(string name)
    {
        string[] known = [.. EconomyValues.All.SelectMany(v => new[] { v.Key, v.Symbol })];
        return Spelling.Nearest(name, known) is { } near
            ? $"write --set {near}=…"
            : "see docs/model.md; twin macro run --json lists every key under values";
    }
}
