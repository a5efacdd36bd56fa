using Twin.Macro.Growth;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>What a world's loop has to buy: how dear it is, and how long its supply keeps pace.</summary>
/// <remarks>
/// Model: an import with fixed coefficients whose supply grows at g_M holds the loop to g_M from
/// t_s = ln(S₀/V₀)/(g − g_M) on, however small its share of the cost (docs/model.md). V₀ is the use on the balanced
/// path at the scale that the opening capacities allow, S₀ the opening limit of the market, or what the human economy
/// diverts.
/// </remarks>
public sealed record WorldImports
{
    private WorldImports()
    {
    }

    /// <summary>Ids of the goods that the loop needs, cannot make and can buy, in ordinal order.</summary>
    public IReadOnlyList<string> Goods { get; private init; } = [];

    /// <summary>The export that pays for them; null where nothing is bought, or nothing is sold to pay with.</summary>
    public string? PaidWith { get; private init; }

    /// <summary>Whether nothing is left unpaid.</summary>
    public bool ArePaid => AreFree || PaidWith is not null;

    /// <summary>Whether all of them cost nothing; true too where there are none.</summary>
    public bool AreFree { get; private init; } = true;

    /// <summary>
    /// Their cost as a share of the value of gross output; null where nothing is sold to pay for them. Range: at least
    /// 0; above 1 where prices that the file states do not cover them.
    /// </summary>
    public double? OutsideShare { get; private init; } = 0;

    /// <summary>The prices behind <see cref="OutsideShare"/>; null where there is nothing to price.</summary>
    public PriceBasis? ShareAt { get; private init; }

    /// <summary>The same share at the path's dual prices, whatever <see cref="ShareAt"/> says.</summary>
    public double? DualShare { get; private init; } = 0;

    /// <summary>The least supply growth among them; null where no supply is limited. Unit: 1/yr.</summary>
    public double? BoundPerYear { get; private init; }

    /// <summary>The import that sets <see cref="BoundPerYear"/>; null where none does.</summary>
    public string? Scarcest { get; private init; }

    /// <summary>
    /// When the supply of <see cref="Scarcest"/> binds, from the start of the world; null where it never does or the
    /// opening capacities do not say. Unit: yr.
    /// </summary>
    public double? SaturationYears { get; private init; }

    /// <summary>Looks at a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="growth">What theory says of it.</param>
    public static WorldImports Of(WorldRecord world, WorldGrowth growth)
    {
        ArgumentNullException.ThrowIfNull(growth);
        var needs = new WorldNeeds(world);
        var bought = WorldTrades.Bought(world, needs);
        if (bought.Count == 0 || growth.Technology is not { } technology) return new WorldImports();
        var made = needs.Made.ToHashSet(StringComparer.Ordinal);
        var supplies = bought.Select(pair => ImportSupplyTerms.Of(world, pair.Import))
            .Where(supply => double.IsFinite(supply.PerYear)).OrderBy(supply => supply.GrowthPerYear)
            .ThenBy(supply => supply.Good, StringComparer.Ordinal).ToList();
        ImportSupplyTerms? scarce = supplies.Count > 0 ? supplies[0] : null;
        var imports = new WorldImports
        {
            Goods = [.. bought.Select(pair => pair.Import.Good).Distinct().OrderBy(id => id, StringComparer.Ordinal)],
            PaidWith = WorldTrades.PayingExport(world, made.Contains)?.Good,
            AreFree = bought.All(pair => pair.Import.Price == 0),
            BoundPerYear = scarce?.GrowthPerYear,
            Scarcest = scarce?.Good,
            SaturationYears = scarce is { } least ? Saturation(world, growth, bought, least) : null,
        };
        return imports.WithShare(world, growth, technology);
    }

    private WorldImports WithShare(WorldRecord world, WorldGrowth growth, WorldTechnology technology)
    {
        if (!ArePaid || growth.Stepped is not { } path) return this with { OutsideShare = null, DualShare = null };
        var dual = WorldBottlenecks.ShareOfBought(technology, path);
        var replacement = WorldClosure.OutsideShareOf(world, growth);
        return this with
        {
            OutsideShare = replacement ?? dual,
            ShareAt = replacement is null ? PriceBasis.Dual : PriceBasis.Replacement,
            DualShare = dual,
        };
    }

    private static double? Saturation(
        WorldRecord world, WorldGrowth growth, IReadOnlyList<(WorldNeed Need, TradeRecord Import)> bought,
        ImportSupplyTerms scarce)
    {
        if (growth.Continuous is not { } path || WorldScale.Of(world, path) is not { } scale) return null;
        double use = 0;
        foreach (var (need, import) in bought)
        {
            if (import.Good != scarce.Good) continue;
            use += need.Flow(path.Growth) * path.Outputs[path.Technology.IndexOf(need.Made)] * scale;
        }

        if (use <= 0) return null;
        if (scarce.PerYear <= use) return 0;
        var years = ImportSupply.SaturationYears(path.Growth, scarce.GrowthPerYear, scarce.PerYear / use);
        return double.IsFinite(years) ? years : null;
    }
}
