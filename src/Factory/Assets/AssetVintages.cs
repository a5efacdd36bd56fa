using Twin.Actors;
using Twin.Domain.Equipment;
using Twin.Factory.Plants;

namespace Twin.Factory.Assets;

/// <summary>Equipment of which a quantum delivered later does more: a vintage keeps what it was built
/// with.</summary>
/// <remarks>
/// A quantum granted while new capacity takes the share s of what it took at first is worth 1/s opening quanta. The
/// ledger counts quanta; capacity, position and targets count worth. A rate of wear takes the same share of every
/// vintage, a fixed life takes each vintage at its own age. So learning makes new capacity cheaper and leaves what
/// stands as it is (docs/model.md).
/// </remarks>
internal static class AssetVintages
{
    /// <summary>Quanta to order for a target.</summary>
    public static (long Replacement, long Growth) Order(in AssetState state, in View view, long target)
    {
        var (kept, _) = PositionAhead(state, view);
        var lacking = (Int128)state.ActivityPerQuantum.LeastFor(target) - kept;
        var order = Quanta(state, lacking);
        var replacement = Math.Min(order, Quanta(state, (Int128)state.PositionWorth - kept));
        return (replacement, order - replacement);
    }

    /// <summary>What happens to capacity in a step, beside what happens to quanta.</summary>
    public static void DecideStep(in AssetState state, in View view, ref Events<AssetEvent> events)
    {
        var ring = view.List(state.WorthRing);
        var exact = ((Int128)state.Granted * PlantRules.Nano * PlantRules.Nano / state.ShareNano)
            + state.GrantedFraction;
        var (granted, rest) = Int128.DivRem(exact, PlantRules.Nano);
        if (exact != 0) events.Add(new AssetEvent(AssetEventKind.GrantValued, checked((long)granted), (long)rest));
        var (worn, fraction) = state.LifeSteps > 0
            ? (CohortRing.Retired(ring, state.Step), 0)
            : state.WearPerStep.Carry(state.Worth, state.WornWorthFraction);
        if (worn > 0 || fraction > 0) events.Add(new AssetEvent(AssetEventKind.WorthWornOut, worn, fraction));
        var entered = CohortRing.Commissioned(ring, state.Step, state.BuildSteps, (long)granted);
        if (entered > 0) events.Add(new AssetEvent(AssetEventKind.WorthEntered, entered, 0));
        var (kept, carried) = PositionAhead(state, view);
        events.Add(new AssetEvent(AssetEventKind.WorthEnded, kept + (long)granted, carried));
    }

    private static (long Worth, long Fraction) PositionAhead(in AssetState state, in View view)
    {
        if (state.LifeSteps > 0)
        {
            var expiring = CohortRing.Expiring(view.List(state.WorthRing), state.Step, state.LifeSteps);
            return (state.PositionWorth - expiring, 0);
        }

        var (worn, fraction) = state.WearPerStep.Carry(state.PositionWorth, state.PositionWorthFraction);
        return (state.PositionWorth - worn, fraction);
    }

    /// <summary>Quanta of today, rounded up, that are worth at least so many opening quanta.</summary>
    private static long Quanta(in AssetState state, Int128 worth)
    {
        if (worth <= 0) return 0;
        var quanta = ((worth * state.ShareNano) + PlantRules.Nano - 1) / PlantRules.Nano;
        return (long)Int128.Min(quanta, long.MaxValue / 4);
    }
}
