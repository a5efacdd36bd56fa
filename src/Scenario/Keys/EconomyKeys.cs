using Twin.Scenario.Document;

namespace Twin.Scenario.Keys;

/// <summary>The keys of the economy beside the loop.</summary>
internal static class EconomyKeys
{
    public static readonly WorldKey Calibration = new(
        "calibration", KeyKind.File, "its numbers with their ranges: rows of key,value,low,high,unit,source,note")
    {
        DefaultText = "the United States at the end of 2025, without ranges",
        Example = "economy-us-2025.csv",
    };

    public static readonly WorldKey Variant = new(
        "variant", KeyKind.Choice, "the equations: version-1 holds for five years, stabilised for longer")
    {
        Choices = Words.EconomyVariants,
        DefaultText = Words.EconomyVariants[(int)Defaults.Economy.Variant],
    };

    public static readonly WorldKey Set = new(
        "set", KeyKind.Values,
        "numbers of it by the key or symbol of docs/model.md, such as growth or g; rates in 1/yr, spans in yr, "
        + "everything else without a unit, money in T$")
    {
        DefaultText = "those of the calibration",
    };

    public static readonly WorldKey Open = new("open", KeyKind.Flag, "whether it trades with the rest of the world")
    {
        DefaultText = "false",
    };

    public static readonly WorldKey Coupling = new(
        "coupling", KeyKind.Choice,
        "what loop and economy hear of each other: one-way, the economy hears the loop alone; off, neither the other, "
        + "so that each gives what it gives alone, and no news of spending is drawn")
    {
        Choices = Words.Couplings,
        DefaultText = Words.Couplings[(int)Defaults.Economy.Coupling],
    };

    public static readonly WorldKey LaggingBudgets = Rule(
        "lagging-budgets", "from 0.5 on public budgets grow 2 % real a year; below they follow output",
        Defaults.Economy.LaggingBudgets);

    public static readonly WorldKey LaggingInvestment = Rule(
        "lagging-investment", "from 0.5 on private investment grows 2 % real a year; below it follows output",
        Defaults.Economy.LaggingInvestment);

    public static readonly WorldKey DemandSigma = new(
        "demand-sigma", KeyKind.Number, "standard deviation of a quarter's news of private spending, of the logarithm")
    {
        Unit = "1",
        Bounds = Bounds.Closed(0, 1),
        Default = Defaults.Economy.DemandSigma,
    };

    public static readonly WorldKey DemandPersistence = new(
        "demand-persistence", KeyKind.Number, "share of that logarithm that is left a quarter later")
    {
        Unit = "1",
        Bounds = Bounds.Closed(0, 0.99),
        Default = Defaults.Economy.DemandPersistence,
    };

    public static readonly WorldKey Population = new(
        "population", KeyKind.Number, "people who share what machines pay out")
    {
        Unit = "1",
        Bounds = Bounds.Above(0, 1e12),
        Default = Defaults.Economy.Population,
    };

    public static readonly WorldKey MedianEarnings = new(
        "median-earnings", KeyKind.Number, "what a year of work earns in the middle: with as much of machines it is "
        + "optional; in USD of 2025")
    {
        Unit = "1",
        Bounds = Bounds.Above(0, 1e9),
        Default = Defaults.Economy.MedianEarnings,
    };

    public static readonly WorldSection Section = new(
        "economy",
        "The economy that the loop sells to and buys from, stepped each quarter on what the run's own ledger holds.",
        [Calibration, Variant, Set, Open, Coupling, LaggingBudgets, LaggingInvestment, DemandSigma, DemandPersistence,
        Population, MedianEarnings]);

    private static WorldKey Rule(string name, string meaning, double value) => new(name, KeyKind.Number, meaning)
    {
        Unit = "1",
        Bounds = Bounds.Closed(0, 1),
        Default = value,
    };
}
