namespace Twin.Host.Decide;

/// <summary>The judged quarter beside an economy of one closure.</summary>
/// <param name="Substitution">σ between tasks.</param>
/// <param name="Wages">What wages follow.</param>
/// <param name="Fiscal">What budgets grow with.</param>
/// <param name="IsOfRun">Whether it is the run's own.</param>
/// <param name="Headline">By profile R, with the gates that the run's forecasts have.</param>
/// <param name="PriceAxis">Where its prices stand.</param>
/// <param name="HeadlineIfCounted">The headline if what is foretold counted though a gate is closed.</param>
/// <param name="Inflation">Over the year before. Unit: 1/yr; null where its equations have no solution.</param>
/// <param name="PolicyRate">Unit: 1/yr.</param>
/// <param name="OutputLessMoney">Growth of output less that of money over the year before. Unit: 1/yr.</param>
/// <param name="Disinflation">P(inflation over the next year under 1.5 %); null: nothing is foretold.</param>
/// <param name="Deflation">P(prices a year ahead are lower).</param>
/// <param name="OutputOverMoney">P(output grows faster than money over the next year).</param>
internal sealed record EvidenceOtherEconomy(
    double Substitution, string Wages, string Fiscal, bool IsOfRun, string Headline, string PriceAxis,
    string HeadlineIfCounted, double? Inflation, double? PolicyRate, double? OutputLessMoney, double? Disinflation,
    double? Deflation, double? OutputOverMoney);
