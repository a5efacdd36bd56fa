namespace Twin.World.Running;

/// <summary>What one good did outside the loop, as a mean over a year.</summary>
/// <param name="Output">Made by humans.</param>
/// <param name="Sold">Sold to the loop.</param>
/// <param name="Bought">Bought of the loop at the market.</param>
/// <param name="Claims">Delivered by the loop on claims.</param>
/// <param name="UnmetClaims">Claimed and not delivered; no part of the balance.</param>
/// <param name="StockChange">Growth of what humans hold.</param>
/// <param name="OtherUses">Used up or scrapped outside the loop.</param>
/// <remarks>
/// Output + bought + claims = sold + change of stock + other uses. Unit of all: the good's own per yr.
/// </remarks>
public sealed record OutsideFlows(
    double Output, double Sold, double Bought, double Claims, double UnmetClaims, double StockChange,
    double OtherUses);
