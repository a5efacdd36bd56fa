using Twin.Actors;
using Twin.Domain.Equipment;

namespace Twin.Factory.Assets;

public readonly partial struct Asset
{
    /// <inheritdoc/>
    /// <remarks>What stands and what is under construction is what it is, whatever the other world would have opened
    /// with; a life that is another one wears it by its age as a share of life.</remarks>
    public static bool Inherit(in AssetState was, in Lists wasLists, ref AssetState state, in Lists lists)
    {
        var isSame = was.BuildSteps == state.BuildSteps && was.LifeSteps == state.LifeSteps;
        (state.InService, state.Position, state.Worth, state.PositionWorth) =
            (was.InService, was.Position, was.Worth, was.PositionWorth);
        if (isSame)
        {
            wasLists[was.Ring].CopyTo(lists[state.Ring]);
            if (state.Learns) wasLists[was.WorthRing].CopyTo(lists[state.WorthRing]);
            return true;
        }

        var isAlike = (was.LifeSteps == 0) == (state.LifeSteps == 0) && (was.BuildSteps == 0 || state.BuildSteps > 0);
        if (!isAlike) return false;
        Relay(was, wasLists[was.Ring], state, lists[state.Ring]);
        state.Position = PositionOf(state, lists[state.Ring], state.InService);
        if (!state.Learns) return true;
        Relay(was, wasLists[was.WorthRing], state, lists[state.WorthRing]);
        state.PositionWorth = PositionOf(state, lists[state.WorthRing], state.Worth);
        return true;
    }

    private static void Relay(
        in AssetState was, ReadOnlySpan<long> ring, in AssetState state, Span<long> relaid) =>
        CohortRing.Relay(ring, was.BuildSteps, was.LifeSteps, relaid, state.BuildSteps, state.LifeSteps, was.Step);

    private static long PositionOf(in AssetState state, ReadOnlySpan<long> ring, long inService) =>
        CohortRing.Position(
            ring, state.Step, state.BuildSteps, state.LifeSteps, inService,
            (double)state.WearPerStep.Num / state.WearPerStep.Den);

    private static void DecideLoss(in AssetState state, in View view, ref Events<AssetEvent> events)
    {
        long lost = 0;
        var ring = view.List(state.Ring);
        for (var age = 1; age <= state.BuildSteps; age++) lost += ring[CohortRing.Slot(ring.Length, state.Step - age)];
        events.Add(new AssetEvent(AssetEventKind.PipelineLost, lost, 0));
    }

    private static void ApplyLoss(ref AssetState state, in AssetEvent e, in Lists lists)
    {
        Lose(state, lists[state.Ring]);
        state.Position = PositionOf(state, lists[state.Ring], state.InService);
        if (!state.Learns) return;
        Lose(state, lists[state.WorthRing]);
        state.PositionWorth = PositionOf(state, lists[state.WorthRing], state.Worth);
    }

    private static void Lose(in AssetState state, Span<long> ring)
    {
        for (var age = 1; age <= state.BuildSteps; age++) ring[CohortRing.Slot(ring.Length, state.Step - age)] = 0;
    }
}
