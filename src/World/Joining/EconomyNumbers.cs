using Twin.Macro.Money;
using Twin.World.Records;

namespace Twin.World.Joining;

/// <summary>The numbers of an economy: by name, and together as the economy that they open.</summary>
public static class EconomyNumbers
{
    private static readonly string[] OfVariant = ["realRateEffect", "debtTaxResponse"];

    /// <summary>All of them, in the order of docs/model.md.</summary>
    public static IReadOnlyList<EconomyNumber> All { get; } = [.. EconomyValues.All.Select(Of)];

    /// <summary>The number of a key or symbol; null where there is none.</summary>
    /// <param name="name">Key or symbol.</param>
    public static EconomyNumber? Find(string name) => EconomyValues.Find(name) is { } value ? Of(value) : null;

    /// <summary>An economy with all of its numbers: the built-in ones, those of a file, those of the variant, those
    /// that are set, each over the ones before.</summary>
    /// <param name="economy">The economy without numbers.</param>
    /// <param name="file">Those of its calibration.</param>
    /// <param name="set">Those that the world sets.</param>
    /// <exception cref="ArgumentException">A key is none.</exception>
    public static EconomyRecord Resolve(
        EconomyRecord economy, IEnumerable<EconomyValueRecord> file, IEnumerable<EconomyValueRecord> set)
    {
        ArgumentNullException.ThrowIfNull(economy);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(set);
        var setting = Start(economy);
        foreach (var value in file) setting = With(setting, value, economy.IsOpen);
        if (economy.Variant == EconomyVariant.Stabilised) setting = setting.Stabilised();
        foreach (var value in set) setting = With(setting, value, economy.IsOpen);
        return economy with
        {
            Values =
            [
                .. from value in EconomyValues.All
                   let number = value.Get(setting)
                   where !double.IsNaN(number)
                   select new EconomyValueRecord(value.Key, number),
            ],
        };
    }

    /// <summary>What stands in the way of opening an economy; null where nothing does.</summary>
    /// <param name="economy">The economy with all of its numbers.</param>
    public static EconomyFlaw? FlawOf(EconomyRecord economy)
    {
        var setting = SettingOf(economy);
        try
        {
            _ = new Economy(setting.Parameters, setting.Opening);
            return null;
        }
        catch (EconomyRefusedException e)
        {
            return new EconomyFlaw(char.ToLowerInvariant(e.Item[0]) + e.Item[1..], e.Expected, e.Got, e.Fix);
        }
    }

    /// <summary>The behaviour and the opening of an economy.</summary>
    /// <param name="economy">The economy; without numbers it is the built-in one.</param>
    public static EconomySetting SettingOf(EconomyRecord economy)
    {
        ArgumentNullException.ThrowIfNull(economy);
        var setting = Start(economy);
        if (economy.Variant == EconomyVariant.Stabilised) setting = setting.Stabilised();
        foreach (var value in economy.Values) setting = With(setting, value, economy.IsOpen);
        return setting with
        {
            Parameters = setting.Parameters with
            {
                PublicBudgets = RuleOf(economy.LaggingBudgets),
                PrivateInvestment = RuleOf(economy.LaggingInvestment),
            },
        };
    }

    /// <summary>Keys of the numbers of the opening in which two economies differ.</summary>
    internal static IEnumerable<string> OpeningsApart(EconomyRecord one, EconomyRecord other)
    {
        var (left, right) = (SettingOf(one), SettingOf(other));
        foreach (var value in EconomyValues.All)
        {
            if (value.IsOfAbroad && !one.IsOpen) continue;

            // A number is of the opening when a change of it alone changes the opening.
            var moved = value.With(left, value.Get(right));
            var isOfOpening = moved.Opening != left.Opening || moved.Parameters.Abroad != left.Parameters.Abroad;
            if (isOfOpening) yield return value.Key;
        }
    }

    /// <summary>An economy with the behaviour of one and the opening of another.</summary>
    /// <param name="opening">Whose books have been carried on.</param>
    /// <param name="behaviour">Who decides from now on.</param>
    internal static EconomyRecord OpenedAs(EconomyRecord opening, EconomyRecord behaviour)
    {
        var apart = OpeningsApart(opening, behaviour).ToHashSet(StringComparer.Ordinal);
        var values = opening.Values.ToDictionary(value => value.Key, StringComparer.Ordinal);
        return behaviour with
        {
            IsOpen = opening.IsOpen,
            DemandSigma = opening.DemandSigma > 0 == behaviour.DemandSigma > 0
                ? behaviour.DemandSigma
                : opening.DemandSigma,
            Values = [.. behaviour.Values.Select(value => apart.Contains(value.Key) ? values[value.Key] : value)],
        };
    }

    private static EconomySetting Start(EconomyRecord economy)
    {
        var setting = EconomySetting.Default;
        return economy.IsOpen
            ? setting with { Parameters = setting.Parameters with { Abroad = new RestOfWorld() } }
            : setting;
    }

    private static EconomySetting With(EconomySetting setting, EconomyValueRecord value, bool isOpen)
    {
        var known = EconomyValues.Find(value.Key) ?? throw new ArgumentException($"no number {value.Key}");
        return known.IsOfAbroad && !isOpen ? setting : known.With(setting, value.Value);
    }

    private static BudgetRule RuleOf(double weight) => weight >= 0.5 ? BudgetRule.Lag : BudgetRule.Share;

    private static EconomyNumber Of(EconomyValue value) => new(
        value.Key, value.Symbol, value.Unit is "1/yr" or "yr" ? value.Unit : "1", value.IsOfAbroad,
        OfVariant.Contains(value.Key), EconomyDraws.Choices.Contains(value.Key));
}
