using Twin.Macro.Closure;
using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.World.Theory;

/// <summary>How closed a world's loop is by its matrices, and what its goods are worth and hold.</summary>
/// <remarks>
/// The bundle is the gross investment of the balanced path, replacement and growth, at the world's own step; without a
/// path it is the replacement of the opening capacities. Model: docs/model.md, "Closure".
/// </remarks>
public sealed record WorldClosure
{
    private WorldClosure()
    {
    }

    /// <summary>The ratios.</summary>
    public required ClosureReport Report { get; init; }

    /// <summary>Every good that the loop makes, in ordinal order.</summary>
    public IReadOnlyList<GoodContent> Goods { get; private init; } = [];

    /// <summary>What the loop takes and cannot make, in ordinal order.</summary>
    public IReadOnlyList<CriticalImport> CriticalImports { get; private init; } = [];

    /// <summary>
    /// Energy delivered in the loop by the energy embodied in the replacement and growth of what delivers it; null
    /// where the loop makes no energy, or spends none on it.
    /// </summary>
    public double? EnergyReturn { get; private init; }

    /// <summary>Power that the opening capacities deliver, with what is bought. Unit: W.</summary>
    public double PowerWatts { get; private init; }

    /// <summary>That power on Sagan's grid; null where there is none.</summary>
    public double? KardashevSagan =>
        PowerWatts > 0 ? Kardashev.Level(PowerWatts, KardashevScale.Sagan) : null;

    /// <summary>
    /// Imports, paid for when they are ordered, by gross output at replacement prices; null without prices that bear
    /// the interest at which the loop grows. Range: at least 0.
    /// </summary>
    public double? OutsideShare { get; private init; }

    /// <summary>
    /// Energy embodied in gross investment, equipment worn replaced, by its value; null without prices in money or
    /// where energy is not counted. Unit: kWh per money.
    /// </summary>
    public double? InvestedKwhPerMoney { get; private init; }

    /// <summary>What is embodied in each good; null where the loop uses up more than it makes.</summary>
    internal LoopContents? Contents { get; private init; }

    /// <summary>Measures a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="growth">What growth theory says of it.</param>
    public static WorldClosure Of(WorldRecord world, WorldGrowth growth)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(growth);
        var needs = new LoopNeeds(world);
        var dating = Dating.Steps(StepClock.StepYears(world), WorldGrowth.BufferSteps);
        if (needs.Made == 0) return new WorldClosure { Report = Nothing(needs) };
        var (rate, outputs) = PathOf(needs, growth);
        if (LoopContents.Of(world, needs, dating, rate) is not { } contents)
        {
            return new WorldClosure { Report = Nothing(needs), CriticalImports = ImportCover.Of(world, needs, dating) };
        }

        var bundle = new LoopBundle(contents, dating, rate, outputs);
        var goods = ContentTable.Of(contents, dating, growth);
        return new WorldClosure
        {
            Report = ClosureReport.Of(bundle.Sums().Ratios()),
            Goods = goods,
            InvestedKwhPerMoney = bundle.KwhPerMoney(goods),
            CriticalImports = ImportCover.Of(world, needs, dating),
            EnergyReturn = bundle.EnergyReturn(),
            PowerWatts = bundle.Power(needs.Opening),
            OutsideShare = bundle.OutsideShare(world),
            Contents = contents,
        };
    }

    /// <summary>Imports by gross output at replacement prices alone, without the rest.</summary>
    /// <returns>Null where there is no such price.</returns>
    internal static double? OutsideShareOf(WorldRecord world, WorldGrowth growth)
    {
        var needs = new LoopNeeds(world);
        if (needs.Made == 0) return null;
        var dating = Dating.Steps(StepClock.StepYears(world), WorldGrowth.BufferSteps);
        var (rate, outputs) = PathOf(needs, growth);
        return LoopContents.Of(world, needs, dating, rate) is { } contents
            ? new LoopBundle(contents, dating, rate, outputs).OutsideShare(world)
            : null;
    }

    /// <summary>Energy delivered by energy spent on delivering it alone, without the rest.</summary>
    /// <returns>Null where the loop makes no energy, or spends none on it.</returns>
    internal static double? EnergyReturnOf(WorldRecord world, WorldGrowth growth)
    {
        var needs = new LoopNeeds(world);
        if (needs.Made == 0) return null;
        var dating = Dating.Steps(StepClock.StepYears(world), WorldGrowth.BufferSteps);
        var (rate, outputs) = PathOf(needs, growth);
        return LoopContents.Of(world, needs, dating, rate) is { } contents
            ? new LoopBundle(contents, dating, rate, outputs).EnergyReturn()
            : null;
    }

    /// <summary>Growth per step and outputs of the balanced path, else no growth at the opening capacities.</summary>
    private static (double Growth, double[] Outputs) PathOf(LoopNeeds needs, WorldGrowth growth)
    {
        if (growth.Stepped is not { } path) return (0, needs.Opening);
        var outputs = new double[needs.Made];
        for (var made = 0; made < outputs.Length; made++)
        {
            var column = path.Technology.IndexOf(needs.Goods[made]);
            outputs[made] = column < 0 ? 0 : path.Outputs[column];
        }

        return (path.Growth, outputs);
    }

    private static ClosureReport Nothing(LoopNeeds needs)
    {
        double? none = needs.Goods.Count > needs.Made ? null : 1;
        var layers = new SortedDictionary<string, double?>(StringComparer.Ordinal);
        foreach (var layer in needs.Layers) layers.Add(layer, none);
        return new ClosureReport(none, none, none, none, none, layers);
    }
}
