namespace Twin.World.Joining;

/// <summary>What the economy hands back to the loop after a quarter: the terms of the next.</summary>
/// <param name="Prices">Prices of goods over those of the opening.</param>
/// <param name="Wages">Wages over those of the opening.</param>
/// <param name="Money">New credit less interest and tax on machines, for the loop of the run. Unit: quanta of
/// money.</param>
public readonly record struct EconomyTerms(double Prices, double Wages, long Money)
{
    /// <summary>The terms of the opening.</summary>
    public static EconomyTerms Opening => new(1, 1, 0);
}
