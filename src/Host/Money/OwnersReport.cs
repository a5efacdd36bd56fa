namespace Twin.Host.Money;

/// <summary>Who holds AI compute, and how near one is to deciding alone.</summary>
/// <param name="Boundary">What the shares are of.</param>
/// <param name="Source">The file.</param>
/// <param name="At">End of the quarter shown.</param>
/// <param name="Owners">Named owners, the largest first.</param>
/// <param name="RemainderShare">Held by many, not known by whom; no owner in the figures below.</param>
/// <param name="Herfindahl">10⁴·Σs² of named owners: a lower bound.</param>
/// <param name="EffectiveNumber">1/Σs²: an upper bound.</param>
/// <param name="LargestThree">Share of the largest three.</param>
/// <param name="MinimalCoalition">Fewest named owners that hold more than half; none where all of them do
/// not.</param>
/// <param name="P51">Chance that one holds 51 % or more.</param>
/// <param name="EvidenceWeight">n of the Dirichlet law behind it.</param>
/// <param name="CriticalQuality">Quality against all others at which the largest would hold 51 % by effect.</param>
/// <param name="GrowthFactorPerYear">All compute over that of a year before; none without a year before.</param>
/// <param name="LeadMonths">Time by which the second trails the first at that growth.</param>
/// <param name="Alarm"><c>green</c>, <c>amber</c> or <c>red</c>.</param>
/// <param name="History">The same by quarter.</param>
/// <param name="Findings">
/// The same for every good and level: compute by company, country and AI system, then electricity and robots.
/// </param>
internal sealed record OwnersReport(
    string Boundary,
    string Source,
    DateOnly At,
    IReadOnlyList<OwnerShare> Owners,
    double RemainderShare,
    double Herfindahl,
    double EffectiveNumber,
    double LargestThree,
    int? MinimalCoalition,
    double P51,
    double EvidenceWeight,
    double CriticalQuality,
    double? GrowthFactorPerYear,
    double? LeadMonths,
    string Alarm,
    IReadOnlyList<OwnersPoint> History,
    IReadOnlyList<OwnershipFindings> Findings);
