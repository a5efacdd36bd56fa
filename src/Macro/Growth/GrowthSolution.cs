using System.Diagnostics.CodeAnalysis;

namespace Twin.Macro.Growth;

/// <summary>Either a balanced growth path or the reason why there is none.</summary>
public sealed record GrowthSolution
{
    internal GrowthSolution(BalancedGrowth growth) => Growth = growth;

    internal GrowthSolution(GrowthRefusal refusal) => Refusal = refusal;

    /// <summary>The path; null where refused.</summary>
    public BalancedGrowth? Growth { get; }

    /// <summary>The reason; null where there is a path.</summary>
    public GrowthRefusal? Refusal { get; }

    /// <summary>Whether there is a path.</summary>
    [MemberNotNullWhen(true, nameof(Growth))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsSolved => Growth is not null;
}
