namespace Twin.Macro.Money;

/// <summary>The economy's trade and what foreigners hold of its debt; the exchange rate is 1.</summary>
public sealed record RestOfWorld
{
    /// <summary>Exports at the opening, ξ₀. Unit: T$/yr. Range: at least 0.</summary>
    public double Exports { get; init; } = 3.3;

    /// <summary>Growth of exports in money. Unit: 1/yr. Range: (−1, 1].</summary>
    public double ExportGrowth { get; init; } = 0.045;

    /// <summary>Imports at the opening, apart from those of the loop. Unit: T$/yr. Range: at least 0.</summary>
    public double Imports { get; init; } = 4.2;

    /// <summary>Part of what the loop buys that comes from abroad. Range: [0, 1].</summary>
    public double LoopImportsAbroad { get; init; } = 1;

    /// <summary>Bonds held abroad at the opening. Unit: T$. Range: at least 0.</summary>
    public double Bonds { get; init; } = 9.1;
}
