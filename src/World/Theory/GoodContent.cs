namespace Twin.World.Theory;

/// <summary>What a good of the loop is worth and what is embodied in one unit of it.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Price">Replacement price; null where the loop has no price in money. Unit: money.</param>
/// <param name="PriceKwh">Kilowatt-hours of the loop's energy of the same price; null where it makes none.</param>
/// <param name="PricePetaflopHours">
/// Useful PFLOP·h of the loop's compute of the same price; null where it makes none or its work is not stated.
/// </param>
/// <param name="EmbodiedKwh">Primary energy embodied, wear of equipment replaced. Unit: kWh; null where the loop cannot
/// replace its wear.</param>
/// <param name="EmbodiedPetaflopHours">Useful compute embodied, likewise. Unit: PFLOP·h.</param>
/// <param name="HumanHours">Human work embodied, likewise. Unit: h.</param>
/// <param name="RobotHours">Robots' work embodied, likewise. Unit: h.</param>
/// <param name="ImportedValue">Imports embodied, current inputs only. Unit: money.</param>
public sealed record GoodContent(
    string Good,
    string Unit,
    double? Price,
    double? PriceKwh,
    double? PricePetaflopHours,
    double? EmbodiedKwh,
    double? EmbodiedPetaflopHours,
    double? HumanHours,
    double? RobotHours,
    double? ImportedValue)
{
    /// <summary>Energy of the same price by energy embodied; null where either is not known.</summary>
    public double? EnergyMarkup => EmbodiedKwh > 0 ? PriceKwh / EmbodiedKwh : null;

    /// <summary>Compute of the same price by compute embodied; null where either is not known.</summary>
    public double? ComputeMarkup =>
        EmbodiedPetaflopHours > 0 ? PricePetaflopHours / EmbodiedPetaflopHours : null;

    /// <summary>Whether the world file states the price, as of a market; else it is the cost of making it
    /// again.</summary>
    public bool IsPriceStated { get; init; }
}
