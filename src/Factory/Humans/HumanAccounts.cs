namespace Twin.Factory.Humans;

/// <summary>The human economy's accounts of one good.</summary>
/// <param name="Resources">From which humans make it: their mines, works and hours, not followed; open.</param>
/// <param name="Offer">What is set aside for the loop; the market buys from it.</param>
/// <param name="Held">What humans have in hand within a step: made, claimed and bought.</param>
/// <param name="InService">What serves humans; −1 for a good that they use up at once.</param>
/// <param name="Use">What humans have used up or scrapped; open.</param>
public readonly record struct HumanAccounts(int Resources, int Offer, int Held, int InService, int Use);
