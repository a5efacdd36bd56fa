namespace Twin.Macro.Growth;

/// <summary>One way to make a good.</summary>
/// <param name="Name">Name, unique among the techniques of its good.</param>
/// <param name="Output">Index of the good made; the entries' own process index must be the same.</param>
/// <param name="Inputs">Current inputs per unit of output.</param>
/// <param name="Equipment">Stocks per unit of yearly output.</param>
public sealed record Technique(
    string Name, int Output, IReadOnlyList<CurrentInput> Inputs, IReadOnlyList<Equipment> Equipment)
{
    /// <summary>What it leaves beside its output; only <see cref="JointGrowth"/> credits it.</summary>
    public IReadOnlyList<Byproduct> Byproducts { get; init; } = [];

    /// <summary>p·M(γ) of this column: what a unit costs at given prices while everything grows by γ.</summary>
    internal double Cost(IReadOnlyList<double> prices, double growth, Dating dating)
    {
        double cost = 0;
        foreach (CurrentInput entry in Inputs) cost += prices[entry.Input] * Need(entry, growth, dating);
        foreach (Equipment entry in Equipment) cost += prices[entry.Good] * Need(entry, growth, dating);
        return cost;
    }

    /// <summary>What one input takes per unit of output while everything grows by γ.</summary>
    internal static double Need(CurrentInput entry, double growth, Dating dating) =>
        entry.Amount * dating.Factor(growth, dating.Lead(entry.LeadYears) + dating.BufferSteps);

    /// <summary>What one kind of equipment takes per unit of output while everything grows by γ.</summary>
    internal static double Need(Equipment entry, double growth, Dating dating)
    {
        double step = dating.IsContinuous ? 1 : dating.StepYears;
        double rate = new Replacement(entry.Wear, dating).Rate(growth) / step;
        return entry.StockYears * rate * dating.Factor(growth, dating.Lead(entry.BuildYears));
    }
}
