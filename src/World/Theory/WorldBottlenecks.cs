using Twin.Macro.Growth;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>What holds a loop back, in the words of its world file: what each value does to its growth.</summary>
/// <remarks>
/// Model: dg/dθ = −(p·∂M/∂θ·x)/(p·M'·x) for every entry of the matrices (docs/model.md), added up over the entries that
/// hang on a value. Leads and lives count as written, though a run rounds them to steps.
/// </remarks>
public static class WorldBottlenecks
{
    /// <summary>Ranks the values.</summary>
    /// <param name="world">The world.</param>
    /// <param name="growth">What theory says of it.</param>
    /// <returns>The greatest elasticity first, ties by path; values without any effect are left out.</returns>
    public static IReadOnlyList<Bottleneck> Of(WorldRecord world, WorldGrowth growth)
    {
        ArgumentNullException.ThrowIfNull(growth);
        if ((growth.Continuous ?? growth.Stepped) is not { } path) return [];
        var technology = growth.Technology ?? WorldTechnology.Build(world, isPaid: true)!;
        var found = new Dictionary<string, Bottleneck>(StringComparer.Ordinal);
        foreach (var sensitivity in path.RankSensitivities())
        {
            foreach (var influence in NeedOf(technology, sensitivity).Influences)
            {
                if (!Acts(influence.Kind, sensitivity.Kind)) continue;
                var elasticity = ElasticityOf(influence, sensitivity, path.PerYear);
                if (found.TryGetValue(influence.Parameter, out var old)) elasticity += old.Elasticity;
                found[influence.Parameter] =
                    new Bottleneck(influence.Parameter, influence.Value, influence.Unit, elasticity);
            }
        }

        return
        [
            .. found.Values.Where(bottleneck => bottleneck.Elasticity != 0)
                .OrderByDescending(bottleneck => Math.Abs(bottleneck.Elasticity))
                .ThenBy(bottleneck => bottleneck.Parameter, StringComparer.Ordinal),
        ];
    }

    /// <summary>What imports cost, as a share of the value of the loop's gross output at the path's own
    /// prices.</summary>
    /// <param name="technology">The technology with imports paid for.</param>
    /// <param name="path">Its path.</param>
    /// <returns>Range: [0, 1].</returns>
    internal static double ShareOfBought(WorldTechnology technology, BalancedGrowth path)
    {
        // With p·x = 1 an entry's value p·M·x is −θ·dg/dθ·T_G for its own amount θ.
        double share = 0;
        foreach (var sensitivity in path.RankSensitivities())
        {
            var isAmount = sensitivity.Kind is SensitivityKind.CurrentInput or SensitivityKind.Stock;
            if (!isAmount || NeedOf(technology, sensitivity).Bought is null) continue;
            share -= sensitivity.Derivative * sensitivity.Value * path.GenerationYears;
        }

        return share;
    }

    private static WorldNeed NeedOf(WorldTechnology technology, Sensitivity sensitivity) =>
        sensitivity.Kind is SensitivityKind.CurrentInput or SensitivityKind.ProcessLead
            ? technology.InputNeeds[sensitivity.Entry]
            : technology.EquipmentNeeds[sensitivity.Entry];

    private static bool Acts(InfluenceKind influence, SensitivityKind sensitivity) => influence switch
    {
        InfluenceKind.Amount => sensitivity is SensitivityKind.CurrentInput or SensitivityKind.Stock,
        InfluenceKind.Lead => sensitivity is SensitivityKind.ProcessLead or SensitivityKind.BuildLead,
        _ => sensitivity is SensitivityKind.WearRate or SensitivityKind.Life,
    };

    private static double ElasticityOf(Influence influence, Sensitivity sensitivity, double perYear)
    {
        if (perYear == 0) return 0;
        return influence.Kind == InfluenceKind.Amount
            ? influence.Exponent * sensitivity.Elasticity
            : sensitivity.Derivative * influence.Value / perYear;
    }
}
