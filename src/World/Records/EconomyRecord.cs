namespace Twin.World.Records;

/// <summary>The economy that a loop sells to and buys from, stepped beside it quarter by quarter.</summary>
public sealed record EconomyRecord
{
    /// <summary>The calibration that needs no file: the United States at the end of 2025.</summary>
    public const string BuiltIn = "built-in";

    /// <summary>People of the United States in 2025. Source: US Census Bureau, Vintage 2025 estimates.</summary>
    public const double PopulationUs2025 = 3.418e8;

    /// <summary>52 weeks of the median earnings of full-time workers, 1,196 USD a week. Unit: USD2025/yr. Source: US
    /// Bureau of Labor Statistics, usual weekly earnings, second quarter of 2025.</summary>
    public const double MedianEarningsUs2025 = 62_192;

    /// <summary>File of values under data/, or <see cref="BuiltIn"/>.</summary>
    public string Calibration { get; init; } = BuiltIn;

    /// <summary>The equations.</summary>
    public EconomyVariant Variant { get; init; } = EconomyVariant.Stabilised;

    /// <summary>Whether trade with the rest of the world is on.</summary>
    public bool IsOpen { get; init; }

    /// <summary>What loop and economy hear of each other.</summary>
    public EconomyCoupling Coupling { get; init; }

    /// <summary>Weight of the rule by which public budgets lag output: from 0.5 on they do. Range: [0, 1].</summary>
    public double LaggingBudgets { get; init; }

    /// <summary>Weight of the rule by which private investment lags output: from 0.5 on it does. Range:
    /// [0, 1].</summary>
    public double LaggingInvestment { get; init; }

    /// <summary>Standard deviation of a quarter's news of private spending, of the log. Unit: 1. Range:
    /// [0, 1].</summary>
    public double DemandSigma { get; init; }

    /// <summary>Share of that news that is left a quarter later. Unit: 1. Range: [0, 0.99].</summary>
    public double DemandPersistence { get; init; }

    /// <summary>People who share what machines pay out. Unit: 1. Range: above 0.</summary>
    public double Population { get; init; } = PopulationUs2025;

    /// <summary>What a year of work earns in the middle: what a person must get without work for it to be optional.
    /// Unit: USD2025/yr. Range: above 0.</summary>
    public double MedianEarnings { get; init; } = MedianEarningsUs2025;

    /// <summary>Every number of the economy, file and overrides applied, in the order of docs/model.md.</summary>
    public IReadOnlyList<EconomyValueRecord> Values { get; init; } = [];

    /// <summary>Standard deviation of the news that is drawn: none where the coupling is off, for the economy alone has
    /// none and its draws would be rows of the loop's own state. Unit: 1. Range: [0, 1].</summary>
    public double NewsSigma() => Coupling == EconomyCoupling.Off ? 0 : DemandSigma;
}
