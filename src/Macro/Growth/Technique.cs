namespace Twin.Macro.Growth;

/// <summary>One way to make a good.</summary>
/// <param name="Name">Name, unique among the techniques of its good.</param>
/// <param name="Output">Index of the good made; the entries' own process index must be the same.</param>
/// <param name="Inputs">Current inputs per unit of output.</param>
/// <param name="Equipment">Stocks per unit of yearly output.</param>
public sealed record Technique(
    string Name, int Output, IReadOnlyList<CurrentInput> Inputs, IReadOnlyList<Equipment> Equipment)
{
    /// <summary>p·M(γ) of this column: what a unit costs at given prices while everything grows by γ.</summary>
    internal double Cost(IReadOnlyList<double> prices, double growth, Dating dating)
    {
        double cost = 0, step = dating.IsContinuous ? 1 : dating.StepYears;
        foreach (CurrentInput entry in Inputs)
        {
            double factor = dating.Factor(growth, dating.Lead(entry.LeadYears) + dating.BufferSteps);
            cost += prices[entry.Input] * entry.Amount * factor;
        }

        foreach (Equipment entry in Equipment)
        {
            double rate = new Replacement(entry.Wear, dating).Rate(growth) / step;
            cost += prices[entry.Good] * entry.StockYears * rate * dating.Factor(growth, dating.Lead(entry.BuildYears));
        }

        return cost;
    }
}
