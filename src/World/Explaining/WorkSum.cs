using Twin.Factory.Plants;

namespace Twin.World.Explaining;

/// <summary>What a plant did over the steps of a window. Amounts are µ-units of its output.</summary>
/// <param name="Started">Work started.</param>
/// <param name="Ahead">Work it would have started with every input at hand.</param>
/// <param name="Finished">Work finished.</param>
/// <param name="Capacity">What its equipment, month and reserve allowed.</param>
/// <param name="Steps">Steps in the window.</param>
/// <param name="Limit">What cost it most; of a plant at capacity, what sets the capacity.</param>
/// <param name="Lost">Work lost to that.</param>
/// <param name="Held">Steps of them in which overdue maintenance held it back.</param>
/// <param name="Newest">The newest step of the window; its event is 0 where the plant never worked.</param>
internal readonly record struct WorkSum(
    double Started, double Ahead, double Finished, double Capacity, int Steps, Limit Limit, double Lost, int Held,
    Moment Newest)
{
    /// <summary>Whether overdue maintenance held it back most of the time.</summary>
    public bool IsHeld => Held > 0 && 2 * Held >= Steps;

    /// <summary>Part of its capacity that it used; 1 where it has none.</summary>
    public double Share => Ahead > 0 ? Started / Ahead : 1;
}
