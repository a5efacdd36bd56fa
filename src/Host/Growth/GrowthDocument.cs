using Twin.Host.Output;
using Twin.World.Running;
using Twin.World.Theory;

namespace Twin.Host.Growth;

/// <summary>What theory says of a world: the document of <c>growth --json</c>. Rates are log rates.</summary>
internal sealed record GrowthDocument
{
    /// <summary>The world file's stem.</summary>
    public required string World { get; init; }

    /// <summary>Whether the loop at least replaces itself.</summary>
    public required bool Viable { get; init; }

    /// <summary>The least of free, paid and, where it binds before the world ends, import bound. Unit: 1/yr.</summary>
    public required double? GrowthPerYear { get; init; }

    /// <summary>ln 2 over <see cref="GrowthPerYear"/>; null where the loop does not grow. Unit: yr.</summary>
    public required double? DoublingYears { get; init; }

    /// <summary>Proven lower bound of <see cref="GrowthPerYear"/>. Unit: 1/yr.</summary>
    public required double? Lower { get; init; }

    /// <summary>Proven upper bound of <see cref="GrowthPerYear"/>. Unit: 1/yr.</summary>
    public required double? Upper { get; init; }

    /// <summary>The discrete root at the world's own step, which a run is held against.</summary>
    public required SteppedGrowth? Stepped { get; init; }

    /// <summary>Growth in continuous time with imports free. Unit: 1/yr.</summary>
    public required double? Free { get; init; }

    /// <summary>Growth with imports paid for by exports; null where nothing is sold to pay with. Unit: 1/yr.</summary>
    public required double? Paid { get; init; }

    /// <summary>Least supply growth of an import the loop cannot do without; null where none is limited. Unit:
    /// 1/yr.</summary>
    public required double? ImportBound { get; init; }

    /// <summary>
    /// Cost of imports as a share of the value of gross output, at the prices that <see cref="GrowthImports.ShareAt"/>
    /// names; null where nothing is sold to pay for them. Range: at least 0.
    /// </summary>
    public required double? OutsideShare { get; init; }

    /// <summary>Every good that the loop makes, in ordinal order.</summary>
    public required IReadOnlyList<GrowthGood> Goods { get; init; }

    /// <summary>What each value of the world file does to growth, the strongest first.</summary>
    public required IReadOnlyList<GrowthElasticity> Elasticities { get; init; }

    /// <summary>How much of itself the loop makes, by the matrices of the balanced path at the world's step.</summary>
    public required ClosureReport Closure { get; init; }

    /// <summary>What the loop cannot make in any way, with the stock of it against its lead.</summary>
    public required IReadOnlyList<CriticalImport> CriticalImports { get; init; }

    /// <summary>Whose numbers these are.</summary>
    public required BoundaryReport Boundary { get; init; }

    /// <summary>Which of the three rates is the least: technology, payment or supply.</summary>
    public required string Limit { get; init; }

    /// <summary>What lies inside and outside the growing block.</summary>
    public required GrowthBlocks Blocks { get; init; }

    /// <summary>What the loop has to buy.</summary>
    public required GrowthImports Imports { get; init; }

    /// <summary>The energy that the loop delivers.</summary>
    public required GrowthEnergy Energy { get; init; }

    /// <summary>What could be money here: how prices follow energy and compute, and who earns the rents.</summary>
    public required WorldCurrency Currency { get; init; }

    /// <summary>Unit of prices in money; null where the world has no market.</summary>
    public required string? MoneyUnit { get; init; }

    /// <summary>Mean time from inputs to outputs, weighted by value. Unit: yr.</summary>
    public required double? GenerationYears { get; init; }

    /// <summary>Bounds of the spectral radius at the root.</summary>
    public required GrowthCertificate? Certificate { get; init; }

    /// <summary>Which way to make each good would let the loop grow fastest.</summary>
    public required GrowthTechniques Techniques { get; init; }

    /// <summary>The discrete root with what humans claim at the start; null without claims. Unit: 1/yr.</summary>
    public required double? BalancedWithClaimsPerYear { get; init; }

    /// <summary>Growth at the ends of every range; null where it was not asked for.</summary>
    public GrowthRanges? Ranges { get; init; }

    /// <summary>Why a run is not held against this path; null where it is.</summary>
    public required string? NotComparable { get; init; }

    /// <summary>What is wrong with the world; empty where nothing is.</summary>
    public required IReadOnlyList<ErrorEntry> Errors { get; init; }
}
