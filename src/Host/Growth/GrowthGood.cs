using Twin.World.Theory;

namespace Twin.Host.Growth;

/// <summary>A good that the loop makes, on the balanced path.</summary>
/// <param name="Good">Its id.</param>
/// <param name="Output">Its part of the output mix: the goods of the loop sum to 1, each in its own unit.</param>
/// <param name="Price">Its price in the loop's own terms: price times output sums to 1; null where it cannot be made
/// as fast as the loop grows.</param>
/// <param name="EmbodiedEnergy">Energy embodied in one unit; null where energy is not counted. Unit: kWh.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Place">loop, source (feeds the loop) or drain (only fed by it).</param>
/// <param name="OutputAtStart">
/// Its output per year at the scale that the opening capacities allow; null where one is missing.
/// </param>
internal sealed record GrowthGood(
    string Good, double Output, double? Price, double? EmbodiedEnergy, string Unit, string Place,
    double? OutputAtStart)
{
    /// <summary>Its price in money, energy and compute, and what is embodied in it; null where nothing is
    /// known.</summary>
    public GoodContent? Content { get; init; }
}
