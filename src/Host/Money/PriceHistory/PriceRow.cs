namespace Twin.Host.Money.PriceHistory;

/// <summary>A quarter of history as the rule judges it.</summary>
/// <param name="Quarter">As <c>2009Q1</c>.</param>
/// <param name="Pi4">Inflation of the last four quarters, a log rate.</param>
/// <param name="R">Policy rate. Unit: 1/yr.</param>
/// <param name="OutputLessMoney">Growth of real output less that of M2 over four quarters; none before there is
/// M2.</param>
/// <param name="PLow">P(inflation over the next year &lt; 1.5 %).</param>
/// <param name="PFall">P(prices a year ahead are lower).</param>
/// <param name="POutputOverMoney">P(output grows faster than money over the next year); none before
/// M2 is known for three years.</param>
/// <param name="Came">Inflation over the next year, as it came; none where it is not known yet.</param>
/// <param name="Headline">With the gate as it is.</param>
/// <param name="HeadlineIfOpen">Had the gate been open.</param>
/// <param name="CrossCheck">Probability that the hidden Markov model gives the axis of <paramref name="Headline"/>.
/// </param>
/// <param name="Flags">Stamped on it.</param>
internal sealed record PriceRow(
    string Quarter,
    double Pi4,
    double R,
    double? OutputLessMoney,
    double PLow,
    double PFall,
    double? POutputOverMoney,
    double? Came,
    string Headline,
    string HeadlineIfOpen,
    double CrossCheck,
    IReadOnlyList<string> Flags);
