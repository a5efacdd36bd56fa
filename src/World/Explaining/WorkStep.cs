using Twin.Factory.Plants;

namespace Twin.World.Explaining;

/// <summary>What a plant did in one step. Amounts are µ-units of its output.</summary>
/// <param name="Event">Number of the delivery in which it worked.</param>
/// <param name="Started">Work started.</param>
/// <param name="Finished">Work finished.</param>
/// <param name="Capacity">What its equipment, its month and its reserve allowed.</param>
/// <param name="Ahead">What it would have started with every input at hand: its capacity, grown over its lead.</param>
/// <param name="Limit">What held it back.</param>
internal readonly record struct WorkStep(
    long Event, long Started, long Finished, long Capacity, double Ahead, Limit Limit);
