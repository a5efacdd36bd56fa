using Twin.World.Theory;

namespace Twin.World.Running;

/// <summary>What goods cost at the end of a quarter of a run, and what a fixed basket of them costs.</summary>
/// <param name="AtMicros">Simulated time. Unit: µs.</param>
/// <param name="Goods">Every good that the loop makes, in ordinal order.</param>
/// <param name="Basket">The loop's opening output of goods that keep. Unit: money; null without prices in
/// money.</param>
/// <param name="BasketKwh">The same in kilowatt-hours of the loop's energy; null where it makes none.</param>
/// <param name="BasketPetaflopHours">The same in useful PFLOP·h of its compute; null where it makes none.</param>
public sealed record PricePoint(
    long AtMicros, IReadOnlyList<GoodContent> Goods, double? Basket, double? BasketKwh, double? BasketPetaflopHours)
{
    /// <summary>Price of goods in the economy beside the loop over that at the start; 1 without one. Prices in money
    /// above are in money of the start: times this they are what is paid.</summary>
    public double Level { get; init; } = 1;
}
