namespace Twin.Host.Money.Flips;

/// <summary>What is judged at a horizon.</summary>
/// <param name="Quarter">Unit: quarters.</param>
/// <param name="Headline">The price axis of profile R.</param>
/// <param name="HeadlineStrict">The price axis of profile S.</param>
/// <param name="OutputOverMoney">Whether S's further condition for a decoupled loop is met: output grew faster than
/// money for eight quarters.</param>
/// <param name="PLow">P(inflation over the next year &lt; 1.5 %).</param>
/// <param name="PFall">P(prices a year ahead are lower).</param>
/// <param name="Rate">Median policy rate. Unit: 1/yr.</param>
/// <param name="Flags">MODEL_INVALID where most members left the range of the equations.</param>
internal sealed record FlipVerdict(
    int Quarter, string Headline, string HeadlineStrict, bool OutputOverMoney, double PLow, double PFall, double Rate,
    IReadOnlyList<string> Flags);
