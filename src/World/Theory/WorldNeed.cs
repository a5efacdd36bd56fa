using Twin.Domain;
using Twin.Macro.Growth;

namespace Twin.World.Theory;

/// <summary>What one unit of a good that the loop makes uses up or ties up.</summary>
/// <param name="Good">Id of the good used up or tied up.</param>
/// <param name="Made">Id of the good made.</param>
/// <param name="Amount">Used up per unit, or tied up per unit of yearly output.</param>
/// <param name="LeadYears">Process lead or build lead, rounded to whole steps. Unit: yr.</param>
/// <param name="Wear">Law of wear of what is tied up; null for what is used up.</param>
/// <param name="Influences">The values of the world file that it follows from.</param>
internal sealed record WorldNeed(
    string Good, string Made, double Amount, double LeadYears, Wear? Wear, IReadOnlyList<Influence> Influences)
{
    /// <summary>Id of the import that <see cref="Good"/> pays for; null for a need of the good itself.</summary>
    public string? Bought { get; init; }

    /// <summary>Id of the site that has the need; null for fleets and storage.</summary>
    public string? Site { get; init; }

    /// <summary>What flows in per unit of output on a path that grows in continuous time.</summary>
    /// <param name="growth">Growth. Unit: 1/yr.</param>
    /// <returns>Unit: the good's own per unit of output.</returns>
    public double Flow(double growth)
    {
        var ahead = Amount * ExactMath.Exp(growth * LeadYears);
        return Wear is { } wear ? ahead * wear.ReplacementPerYear(growth) : ahead;
    }
}
