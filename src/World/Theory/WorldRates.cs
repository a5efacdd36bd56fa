using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>The three growth rates of a world: imports free, imports paid for, imports in short supply.</summary>
/// <remarks>
/// Free: ρ(M) = 1 with imports at no cost. Paid: exports pay for them. Bound: the least supply growth of an import that
/// the loop cannot do without. The least of the three holds, the bound only where it binds before the world ends
/// (docs/model.md).
/// </remarks>
public sealed record WorldRates
{
    private WorldRates()
    {
    }

    /// <summary>The path with imports free, in continuous time; null where there is none.</summary>
    public BalancedGrowth? Free { get; private init; }

    /// <summary>
    /// The path with imports paid for, in continuous time; null where there is none or nothing is sold to pay with.
    /// </summary>
    public BalancedGrowth? Paid { get; private init; }

    /// <summary>What the loop has to buy.</summary>
    public required WorldImports Imports { get; init; }

    /// <summary>Which rate is the least; a tie goes to the earlier one.</summary>
    public GrowthLimit Limit { get; private init; }

    /// <summary>The least rate, a log rate; null where there is no path at all. Unit: 1/yr.</summary>
    public double? PerYear { get; private init; }

    /// <summary>Proven lower bound of <see cref="PerYear"/>. Unit: 1/yr.</summary>
    public double? LowerPerYear { get; private init; }

    /// <summary>Proven upper bound of <see cref="PerYear"/>. Unit: 1/yr.</summary>
    public double? UpperPerYear { get; private init; }

    /// <summary>Finds the three.</summary>
    /// <param name="world">The world.</param>
    /// <param name="growth">What theory says of it.</param>
    /// <param name="loopGood">A good of the loop meant, as it was asked for; null takes the world's own.</param>
    public static WorldRates Of(WorldRecord world, WorldGrowth growth, string? loopGood = null)
    {
        ArgumentNullException.ThrowIfNull(growth);
        var imports = WorldImports.Of(world, growth);
        var free = growth.Continuous;
        if (imports.Goods.Count > 0 && WorldTechnology.Of(world, isPaid: false) is { } technology)
        {
            loopGood ??= WorldGrowth.LoopGood(world, technology);
            free = BalancedGrowth.Solve(technology, Dating.Continuous, loopGood).Growth;
        }

        var rates = new WorldRates
        {
            Free = free, Paid = imports.ArePaid ? growth.Continuous : null, Imports = imports,
        };
        return rates.WithTheLeast((double)world.UntilMicros / StepClock.YearMicros);
    }

    private WorldRates WithTheLeast(double horizonYears)
    {
        var (limit, least) = (GrowthLimit.Technology, Free);
        if (Paid is not null && (least is null || Paid.PerYear < least.PerYear))
        {
            (limit, least) = (GrowthLimit.Payment, Paid);
        }

        // A supply that binds only after the world's end is no limit to it.
        var binds = !(Imports.SaturationYears > horizonYears);
        if (binds && Imports.BoundPerYear is { } bound && (least is null || bound < least.PerYear))
        {
            return this with
            {
                Limit = GrowthLimit.Supply,
                PerYear = bound,
                LowerPerYear = bound,
                UpperPerYear = bound,
            };
        }

        return this with
        {
            Limit = limit,
            PerYear = least?.PerYear,
            LowerPerYear = least?.LowerPerYear,
            UpperPerYear = least?.UpperPerYear,
        };
    }
}
